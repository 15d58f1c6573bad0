package glassformer.figure.equation;

import glassformer.figure.Numbers;
import glassformer.figure.Scale;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
    List<Integer> all =
        IntStream.range(0, values.numCols)
            .boxed()
            .sorted(Comparator.comparing((Integer k) -> -values.get(row, k)))
            .toList();
    boolean shares = subject.scale(step).kind() == Scale.Kind.SEQUENTIAL;
    int chosen = chosen(subject, all.get(0));
    List<Integer> order = first(all, chosen);
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
  private static List<Integer> first(List<Integer> all, int chosen) {
    List<Integer> first = new ArrayList<>(all.subList(0, Math.min(COUNT, all.size())));
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
