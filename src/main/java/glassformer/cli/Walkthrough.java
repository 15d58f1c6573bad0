package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.figure.Heatmap;
import glassformer.figure.Ink;
import glassformer.figure.Png;
import glassformer.figure.StepHeatmap;
import glassformer.session.Labels;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The default scenario as pictures: a labelled heatmap for each step. */
record Walkthrough(Terminal terminal, ModelLibrary library) {
  private static final Scenario SCENARIO =
      Scenario.of("translator", "The small cat sees a red car.");

  /** Writes the pictures, numbered in the order of the steps, and prints the model's answer. */
  void writeTo(Path folder) throws IOException {
    LoadedModel model = library.open(SCENARIO.model());
    Run run = Run.of(SCENARIO, model, new int[0], () -> false);
    List<Step> steps = run.trace().steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String file = String.format(Locale.ROOT, "%03d-%s.png", i + 1, step.name());
      Png.write(heatmap(step, run.labels()), folder.resolve(file));
    }
    terminal.out().println(Words.text("cli.walkthrough.answer", SCENARIO.source(), run.output()));
    terminal.out().println(Words.text("cli.walkthrough.done", steps.size(), folder));
  }

  private static Heatmap heatmap(Step step, Labels labels) {
    return StepHeatmap.of(step)
        .labelled(labels.rows(step), labels.columns(step))
        .titled(step.name(), Ink.TEXT);
  }
}
