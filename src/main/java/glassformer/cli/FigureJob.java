package glassformer.cli;

import glassformer.checkpoint.CheckpointException;
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
import glassformer.trace.Trace;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A figure that is to be written.
 *
 * @param numbers whether numbers in its cells were asked for by name
 */
record FigureJob(String model, RunInput input, FigureRequest request, Path out, boolean numbers) {

  /**
   * @throws InputException if the file's ending says no medium
   */
  void checkEnding() throws InputException {
    try {
      Medium.of(out);
    } catch (CheckpointException e) {
      throw new InputException(e);
    }
  }

  /**
   * Writes the figure of a run.
   *
   * @throws InputException if the run cannot give it
   * @throws IOException if the file cannot be written
   */
  void write(Run run, Terminal terminal) throws InputException, IOException {
    Figure figure = figure(run);
    if (numbers && !Figures.showsNumbers(figure)) {
      terminal.err().println(Words.text("cli.figure.narrow", out));
    }
    Origin origin =
        Origin.of(run, focus(run.trace()), request.kind().word(), SavedRequest.write(request));
    FigureFile.write(figure, out, request.options().look().dpi(), origin, () -> false);
  }

  private Figure figure(Run run) throws InputException {
    try {
      return Figures.of(run, request);
    } catch (FigureException e) {
      throw new InputException(e);
    }
  }

  private Focus focus(Trace trace) {
    Focus focus = request.step().map(Focus.START::withStep).orElse(Focus.START).in(trace);
    return focus.withCell(request.options().cell()).in(trace);
  }
}
