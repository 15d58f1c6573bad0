package glassformer.figure.equation;

import glassformer.figure.Heatmap;
import glassformer.figure.Scale;
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
    Scale.Kind kind = Inks.scaleOf(heads.get(0));
    Scale shared = Scale.over(kind, heads.stream().map(Step::value).toList());
    return heads.stream()
        .map(
            head -> {
              Heatmap heatmap = Heatmap.of(head.value());
              boolean own = !focus.sharedScale();
              return heatmap.scaled(own ? Scale.over(kind, List.of(head.value())) : shared);
            })
        .toList();
  }
}
