package glassformer.figure.equation;

import glassformer.figure.Heatmap;
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

  /** One heatmap a head, each on its own scale or all on one; none where the step has no heads. */
  public static List<Heatmap> of(Run run, Focus focus) {
    StepName name = StepName.parse(focus.step());
    if (name.head().isEmpty()) {
      return List.of();
    }
    List<Step> heads =
        IntStream.range(0, run.model().config().heads())
            .mapToObj(head -> run.trace().step(name.withHead(head).toString()))
            .toList();
    if (!focus.sharedScale()) {
      return heads.stream().map(StepHeatmap::of).toList();
    }
    Scale shared =
        Scale.over(StepHeatmap.scaleOf(heads.get(0)), heads.stream().map(Step::value).toList());
    return heads.stream().map(head -> StepHeatmap.of(head).scaled(shared)).toList();
  }
}
