package glassformer.figure.equation;

import glassformer.figure.Numbers;
import glassformer.figure.Scale;
import glassformer.model.Ranking;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * The tokens that a row of logits or probabilities makes most likely, and the one that was chosen.
 */
final class MostLikely {
  private static final int COUNT = 8;

  private MostLikely() {}

  static Bars bars(Subject subject) {
    Step step = subject.step();
    FMatrixRMaj values = step.value();
    int row = subject.cell().row();
    List<String> tokens = subject.columns(step).labels();
    List<Integer> best = Ranking.largest(values, row, COUNT);
    boolean shares = subject.scale(step).kind() == Scale.Kind.SEQUENTIAL;
    int chosen = chosen(subject, best.get(0));
    List<Integer> order = first(best, chosen);
    List<Bars.Bar> bars =
        order.stream()
            .map(
                k -> {
                  float value = values.get(row, k);
                  String text = Numbers.detail(value);
                  return new Bars.Bar(tokens.get(k), value, text, k == chosen);
                })
            .toList();
    double least = bars.stream().mapToDouble(Bars.Bar::value).reduce(0, Math::min);
    double most = shares ? 1 : subject.scale(step).maximum();
    return new Bars(
        Words.text("equation.most_likely"), subject.rowName(), Inks.of(step), bars, least, most);
  }

  /** The most likely ones; the chosen one takes the last place where it would have none. */
  private static List<Integer> first(List<Integer> best, int chosen) {
    List<Integer> first = new ArrayList<>(best);
    if (!first.contains(chosen)) {
      first.set(first.size() - 1, chosen);
    }
    return first;
  }

  /** The token the decoder reads next, or else the most likely one. */
  private static int chosen(Subject subject, int mostLikely) {
    int next = subject.cell().row() + 1;
    int[] read = subject.run().targetIds();
    return next < read.length ? read[next] : mostLikely;
  }
}
