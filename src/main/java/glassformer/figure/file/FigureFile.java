package glassformer.figure.file;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.WholeFile;
import glassformer.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Writes figures to files, without a display. */
public final class FigureFile {
  /** Dots an inch where nothing else is asked for: what printers call good. */
  public static final double USUAL_DPI = 300;

  private FigureFile() {}

  /**
   * Writes a figure as the kind of file that its ending says. A failure leaves the file that was
   * there as it was.
   *
   * @param dpi dots an inch of a PNG; the others have none
   * @param cancelled asked before each part of the work
   * @throws CheckpointException if the ending is none that is known, the figure has more dots than
   *     a PNG can be made of, or the file cannot be written
   * @throws CancellationException if cancelled; nothing was written then
   */
  public static void write(
      Figure figure, Path file, double dpi, Origin origin, BooleanSupplier cancelled)
      throws IOException {
    Medium medium = Medium.of(file);
    if (Files.isDirectory(file)) {
      throw new CheckpointException(
          file.getFileName().toString(), "checkpoint.file.directory", file.toAbsolutePath());
    }
    check(cancelled);
    byte[] bytes = medium.encode(figure, dpi, origin);
    check(cancelled);
    WholeFile.write(file, bytes);
  }

  private static void check(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
