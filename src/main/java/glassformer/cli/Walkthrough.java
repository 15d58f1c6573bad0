package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapFigure;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.StepHeatmap;
import glassformer.figure.file.FigureFile;
import glassformer.figure.file.Origin;
import glassformer.session.Focus;
import glassformer.session.Labels;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The default scenario as pictures: a labelled heatmap for each step. */
record Walkthrough(Terminal terminal, ModelLibrary library) {
  private static final double DPI = 144;

  /** Writes the pictures, numbered in the order of the steps, and prints the model's answer. */
  void writeTo(Path folder) throws IOException {
    LoadedModel model = library.open(Scenario.START.model());
    Run run = Run.of(Scenario.START, model, new int[0], () -> false);
    Files.createDirectories(folder);
    List<Step> steps = run.trace().steps();
    try {
      IntStream.range(0, steps.size())
          .parallel()
          .forEach(i -> draw(i + 1, steps.get(i), run, folder));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    terminal
        .out()
        .println(Words.text("cli.walkthrough.answer", Scenario.START.source(), run.output()));
    terminal.out().println(Words.text("cli.walkthrough.done", steps.size(), folder));
  }

  private static void draw(int number, Step step, Run run, Path folder) {
    Labels labels = run.labels();
    Heatmap heatmap =
        StepHeatmap.of(step)
            .labelled(labels.rows(step), labels.columns(step))
            .titled(step.name(), Ink.TEXT);
    String file = String.format(Locale.ROOT, "%03d-%s.png", number, step.name());
    try {
      FigureFile.write(
          new HeatmapFigure(heatmap, Palette.light()),
          folder.resolve(file),
          DPI,
          Origin.of(run, Focus.START.withStep(step.name()), "matrix", Map.of()),
          () -> false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
