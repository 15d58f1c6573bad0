package glassformer.app;

import java.util.Locale;

/** Whether a window can be opened here. */
public enum Desktop {
  READY,
  /** There is no screen, or it cannot be reached. */
  NO_DISPLAY,
  /** GTK or Pango, which JavaFX needs on Linux, is not installed. */
  NO_LIBRARIES;

  /**
   * What can be known without JavaFX. JavaFX itself is the last to judge: where it cannot open the
   * window, {@link #of} says why.
   */
  public static Desktop find() {
    boolean isLinux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    boolean isMonocle = "Monocle".equals(System.getProperty("glass.platform"));
    if (!isLinux || isMonocle) {
      return READY;
    }
    String display = System.getenv("DISPLAY"); // JavaFX 21 opens its windows by X11, on Wayland too
    if (display == null || display.isEmpty()) {
      return NO_DISPLAY;
    }
    boolean isMissing =
        LinuxLibraries.areMissing(LinuxLibraries.WINDOW)
            || LinuxLibraries.areMissing(LinuxLibraries.TEXT);
    return isMissing ? NO_LIBRARIES : READY;
  }

  /** Why JavaFX could not start: its own words are all it gives. */
  public static Desktop of(UnsupportedOperationException failure) {
    return failure.getMessage().contains("GTK") ? NO_LIBRARIES : NO_DISPLAY;
  }
}
