package glassformer.figure.equation;

import glassformer.model.GoldenFamily;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import glassformer.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs of small models that have every kind of step. */
final class EquationRuns {
  private static final List<Run> ALL = all();

  private EquationRuns() {}

  private static List<Run> all() {
    List<Run> all = new ArrayList<>(List.of(translated()));
    GoldenFamily.names().forEach(name -> all.add(TestModels.goldenRun(name)));
    all.add(TestModels.comparison());
    return all;
  }

  /** Every step of every family. */
  static Stream<Step> steps() {
    return ALL.stream()
        .flatMap(run -> run.trace().steps().stream())
        .filter(step -> !step.isAlias());
  }

  /** The run that made one of these steps. */
  static Run of(Step step) {
    return ALL.stream().filter(run -> run.trace().steps().contains(step)).findFirst().orElseThrow();
  }

  /** With a target, so that there is a loss. */
  static Run translated() {
    return run("the small cat sees", "le chat voit");
  }

  static Run run(String source, String target) {
    Scenario scenario = new Scenario("random", source, Optional.of(target));
    return Run.of(scenario, TestModels.random(), new int[0], () -> false);
  }
}
