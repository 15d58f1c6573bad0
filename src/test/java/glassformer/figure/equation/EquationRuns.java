package glassformer.figure.equation;

import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import java.util.Optional;

/** Runs of a small untrained model that have every kind of step. */
final class EquationRuns {
  private EquationRuns() {}

  /** With a target, so that there is a loss. */
  static Run translated() {
    return run("the small cat sees", "le chat voit");
  }

  static Run run(String source, String target) {
    Scenario scenario = new Scenario("random", source, Optional.of(target));
    return Run.of(scenario, TestModels.random(), new int[0], () -> false);
  }
}
