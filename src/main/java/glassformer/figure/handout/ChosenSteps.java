package glassformer.figure.handout;

import glassformer.model.StepName;
import glassformer.session.Run;
import glassformer.session.StepPattern;
import glassformer.session.Walk;
import glassformer.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The steps that a handout shows. */
final class ChosenSteps {
  /** A stack with more layers shows its first, its middle and its last. */
  private static final int MOST_LAYERS = 3;

  private ChosenSteps() {}

  /** In the order they were computed; none without numbers, and none twice under two names. */
  static List<Step> of(Run run, HandoutOptions options) {
    List<Step> chosen =
        options.steps().isEmpty() ? ofDepth(run, options) : ofNames(run, options.steps());
    Set<Step> distinct = new LinkedHashSet<>();
    for (Step step : chosen) {
      if (step.cells() > 0) {
        distinct.add(step.target());
      }
    }
    return List.copyOf(distinct);
  }

  private static List<Step> ofNames(Run run, List<StepPattern> patterns) {
    Set<Step> named = new LinkedHashSet<>();
    patterns.forEach(pattern -> named.addAll(pattern.in(run.trace())));
    return run.trace().steps().stream().filter(named::contains).toList();
  }

  private static List<Step> ofDepth(Run run, HandoutOptions options) {
    Walk walk = Walk.of(run.trace(), options.depth());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < walk.size(); i++) {
      if (isShown(walk.stop(i), run)) {
        steps.add(run.trace().step(walk.step(i, options.focus().head())));
      }
    }
    return steps;
  }

  private static boolean isShown(StepName name, Run run) {
    if (name.layer().isEmpty()) {
      return true;
    }
    boolean encoder = name.stack().equals("encoder");
    int layers =
        encoder ? run.model().config().encoderLayers() : run.model().config().decoderLayers();
    int layer = name.layer().getAsInt();
    return layers <= MOST_LAYERS || layer == 0 || layer == layers / 2 || layer == layers - 1;
  }
}
