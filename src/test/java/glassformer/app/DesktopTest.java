package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DesktopTest {
  @Test
  void monocleNeedsNoDisplay() {
    assertEquals("Monocle", System.getProperty("glass.platform"));
    assertEquals(Desktop.READY, Desktop.find());
  }

  @Test
  void javaFxSaysWhatIsMissing() {
    assertEquals(
        Desktop.NO_DISPLAY,
        Desktop.of(new UnsupportedOperationException("Unable to open DISPLAY")));
    assertEquals(
        Desktop.NO_LIBRARIES,
        Desktop.of(new UnsupportedOperationException("Unable to load glass GTK library.")));
  }
}
