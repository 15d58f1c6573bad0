package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.figure.Figure;
import glassformer.figure.file.FigureFile;
import glassformer.figure.file.Medium;
import glassformer.figure.file.Origin;
import glassformer.figure.kind.FigureException;
import glassformer.figure.kind.FigureRequest;
import glassformer.figure.kind.Figures;
import glassformer.figure.kind.SavedRequest;
import glassformer.session.Focus;
import glassformer.session.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes a figure and writes it to a file, again and again. */
final class FigureBenchmark {
  private static final double NANOS = 1e9;

  private final Run run;
  private final FigureRequest request;

  /** A figure of a run on some ids of a model. */
  FigureBenchmark(LoadedModel model, int tokens, FigureRequest request) {
    int vocabulary = Math.max(model.config().sourceVocabulary(), model.config().targetVocabulary());
    int first = vocabulary / 2;
    int[] ids = IntStream.range(0, tokens).map(i -> (first + i) % vocabulary).toArray();
    Optional<int[]> target =
        model.encoderDecoder().isPresent() ? Optional.of(ids) : Optional.empty();
    this.run = Run.ofIds(model, ids, target);
    this.request = request;
  }

  /**
   * Figures a second, after as long a warm-up.
   *
   * @param folder where the files are written
   * @param seconds how long to measure
   */
  double perSecond(Medium medium, Path folder, double seconds) throws IOException {
    Path file = folder.resolve("figure" + medium.ending());
    measure(file, seconds);
    double figures = measure(file, seconds);
    Files.delete(file);
    return figures;
  }

  private double measure(Path file, double seconds) throws IOException {
    long start = System.nanoTime();
    double elapsed = 0;
    int count = 0;
    while (count == 0 || elapsed < seconds) {
      write(file);
      count++;
      elapsed = (System.nanoTime() - start) / NANOS;
    }
    return count / elapsed;
  }

  private void write(Path file) throws IOException {
    Origin origin = Origin.of(run, Focus.START, request.kind().word(), SavedRequest.write(request));
    FigureFile.write(figure(), file, FigureFile.USUAL_DPI, origin, () -> false);
  }

  private Figure figure() {
    try {
      return Figures.of(run, request);
    } catch (FigureException e) {
      throw new IllegalStateException(e);
    }
  }
}
