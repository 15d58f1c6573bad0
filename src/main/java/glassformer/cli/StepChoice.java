package glassformer.cli;

import glassformer.session.Run;
import glassformer.session.StepNames;
import glassformer.trace.Step;
import java.util.Optional;

/** A step as it is named on the command line. */
final class StepChoice {
  private StepChoice() {}

  /**
   * The step of a name.
   *
   * @throws InputException if the run has none; the message gives the nearest names
   */
  static Step of(Run run, String name) throws InputException {
    Optional<Step> found = run.trace().find(name);
    if (found.isEmpty()) {
      throw InputException.of(
          "cli.step.unknown", name, String.join(", ", StepNames.nearest(name, run.trace())));
    }
    return found.get();
  }
}
