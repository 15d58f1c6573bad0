package glassformer.cli;

import glassformer.session.StepNames;
import glassformer.session.StepPattern;
import glassformer.trace.Step;
import glassformer.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** {@code --step NAME}, as often as wanted: steps by name or pattern. */
final class StepsOption {
  @Option(names = "--step", paramLabel = "NAME", descriptionKey = "cli.option.step")
  private List<String> patterns = new ArrayList<>();

  /**
   * The steps that are named, each once, in the order they are named; all where none is.
   *
   * @throws InputException if a name or pattern names no step
   */
  List<Step> in(Trace trace) throws InputException {
    if (patterns.isEmpty()) {
      return trace.steps();
    }
    Set<Step> steps = new LinkedHashSet<>();
    for (String pattern : patterns) {
      List<Step> found = new StepPattern(pattern).in(trace);
      if (found.isEmpty()) {
        String nearest = String.join(", ", StepNames.nearest(pattern, trace));
        throw InputException.of("cli.step.unknown", pattern, nearest);
      }
      steps.addAll(found);
    }
    return List.copyOf(steps);
  }
}
