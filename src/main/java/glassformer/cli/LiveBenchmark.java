package glassformer.cli;

import java.io.IOException;

/** Measures the window, which the command line cannot open by itself. */
@FunctionalInterface
public interface LiveBenchmark {

  /**
   * Opens the window, types into it, and measures.
   *
   * @param model a built-in model's name or a folder
   * @throws IOException if the window cannot be opened or shows nothing; the message says why
   */
  LiveTimings measure(String model) throws IOException;
}
