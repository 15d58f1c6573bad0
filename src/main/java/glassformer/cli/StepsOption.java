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
  private List<String> names = new ArrayList<>();

  /**
   * The steps that are named, each once, in the order they are named; all where none is.
   *
   * @throws InputException if a name or pattern names no step
   */
  List<Step> in(Trace trace) throws InputException {
    Set<Step> steps = new LinkedHashSet<>();
    for (StepPattern pattern : patterns(trace)) {
      steps.addAll(pattern.in(trace));
    }
    return steps.isEmpty() ? trace.steps() : List.copyOf(steps);
  }

  /**
   * The names and patterns; none where none was given.
   *
   * @throws InputException if a name or pattern names no step
   */
  List<StepPattern> patterns(Trace trace) throws InputException {
    List<StepPattern> patterns = names.stream().map(StepPattern::new).toList();
    for (StepPattern pattern : patterns) {
      if (pattern.in(trace).isEmpty()) {
        String nearest = String.join(", ", StepNames.nearest(pattern.text(), trace));
        throw InputException.of("cli.step.unknown", pattern.text(), nearest);
      }
    }
    return patterns;
  }
}
