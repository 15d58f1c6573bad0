package glassformer.figure.equation;

import glassformer.figure.Scale;
import glassformer.figure.StepHeatmap;
import glassformer.model.StepName;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.trace.Step;
import java.util.List;
import java.util.stream.IntStream;

/** A step in every head of its layer. */
public final class HeadPictures {
  private HeadPictures() {}

  /** The focus's step in each head; none where it has no heads. */
  public static List<Step> steps(Run run, Focus focus) {
    StepName name = StepName.parse(focus.step());
    if (name.head().isEmpty()) {
      return List.of();
    }
    return IntStream.range(0, run.model().config().heads())
        .mapToObj(head -> run.trace().step(name.withHead(head).toString()))
        .toList();
  }

  /** One scale for all heads. */
  public static Scale shared(List<Step> heads) {
    return Scale.over(StepHeatmap.scaleOf(heads.get(0)), heads.stream().map(Step::value).toList());
  }
}
