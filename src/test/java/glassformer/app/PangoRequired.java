package glassformer.app;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.framework.junit5.ApplicationExtension;

/** Fails the tests of the window at once, and says why, where JavaFX cannot draw text. */
public final class PangoRequired implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    boolean needsText =
        context
            .getTestClass()
            .map(type -> type.getAnnotation(ExtendWith.class))
            .filter(with -> List.of(with.value()).contains(ApplicationExtension.class))
            .isPresent();
    boolean isLinux = System.getProperty("os.name").startsWith("Linux");
    if (needsText && isLinux && LinuxLibraries.areMissing(LinuxLibraries.TEXT)) {
      throw new AssertionError(
          "JavaFX draws text with Pango, which is not installed; on Debian: "
              + "apt install libpango-1.0-0 libpangoft2-1.0-0");
    }
  }
}
