package glassformer.cli;

/** Measures the window; the command line cannot open one by itself. */
@FunctionalInterface
public interface LiveBenchmark {

  /** Where there is no window. */
  LiveBenchmark NONE =
      () -> {
        throw new UnsupportedOperationException();
      };

  /**
   * Opens the window, types into it, and measures.
   *
   * @throws UnsupportedOperationException if no window can be opened; the message says why
   */
  LiveTimings measure();
}
