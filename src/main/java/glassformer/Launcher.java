package glassformer;

import glassformer.app.Desktop;
import glassformer.app.Glassformer;
import glassformer.app.LiveBench;
import glassformer.cli.Cli;

/**
 * The program's one entrance: the command line with arguments, the window without.
 *
 * <p>It is no JavaFX application itself, since the main class of one is never reached where there
 * is no display.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true"); // AWT paints pictures here, never a window
    System.exit(args.length == 0 ? open() : Cli.run(new LiveBench(), args));
  }

  private static int open() {
    Desktop desktop = Desktop.find();
    if (desktop == Desktop.READY) {
      try {
        Glassformer.open();
        return 0;
      } catch (UnsupportedOperationException e) {
        desktop = Desktop.of(e);
      }
    }
    return desktop == Desktop.NO_DISPLAY ? Cli.walkthrough() : Cli.librariesMissing();
  }
}
