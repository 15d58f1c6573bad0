package glassformer.cli;

import glassformer.train.Progress;
import glassformer.words.Words;
import java.util.function.Supplier;

/**
 * How far a long work is: on a terminal one line that is written over, else a plain line now and
 * then.
 */
final class ProgressLine {
  private static final int BAR = 10;
  private static final int PLAIN_LINES = 20;
  private static final long BETWEEN_UPDATES_NANOS = 100_000_000;

  private final Terminal terminal;
  private long shownAt = System.nanoTime() - BETWEEN_UPDATES_NANOS;
  private int written;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Shows a training if it is time to. */
  void show(Progress progress) {
    show(progress.step(), progress.steps(), () -> text(progress));
  }

  /**
   * Shows a work if it is time to.
   *
   * @param step how many of the steps are done, at least one
   * @param text what is said of it
   */
  void show(int step, int steps, Supplier<String> text) {
    if (terminal.live()) {
      overwrite(step, steps, text);
    } else if (isMilestone(step, steps)) {
      terminal.out().println(text.get());
    }
  }

  /** Leaves the line. */
  void end() {
    if (written > 0) {
      terminal.out().println();
    }
  }

  private void overwrite(int step, int steps, Supplier<String> text) {
    long now = System.nanoTime();
    if (now - shownAt < BETWEEN_UPDATES_NANOS && step < steps) {
      return;
    }
    shownAt = now;
    String line = bar(step, steps) + " " + text.get();
    terminal.out().print("\r" + line + " ".repeat(Math.max(0, written - line.length())));
    terminal.out().flush();
    written = line.length();
  }

  private static boolean isMilestone(int step, int steps) {
    return step == steps || (long) step * PLAIN_LINES / steps > (step - 1L) * PLAIN_LINES / steps;
  }

  private static String bar(int step, int steps) {
    int done = (int) ((long) BAR * step / steps);
    return "[" + "#".repeat(done) + " ".repeat(BAR - done) + "]";
  }

  private static String text(Progress progress) {
    long seconds = Math.round(progress.secondsLeft());
    return Words.text(
        "cli.train.progress",
        progress.step(),
        progress.steps(),
        progress.loss(),
        progress.accuracy(),
        progress.tokensPerSecond(),
        seconds / 60,
        seconds % 60);
  }
}
