package glassformer.cli;

import glassformer.model.Ids;
import glassformer.model.Model;
import glassformer.trace.Memory;
import glassformer.trace.Reuse;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What an edit at the end of a text costs a causal model, with memory that passes give back.
 * Milliseconds, the median of many in turn; each pass ends with the same ids.
 *
 * @param whole everything is computed
 * @param appended the earlier pass had all but the last token
 * @param replaced the earlier pass had another last token
 */
record EditTimes(double whole, double appended, double replaced) {
  private static final double NANOS_A_MILLISECOND = 1e6;
  private static final long MOST_BYTES_KEPT = 1L << 30;

  /**
   * Measures edits of random ids.
   *
   * @param tokens after the edit, 2 or more
   * @param seconds how long passes are repeated
   */
  static EditTimes measure(Model model, int tokens, double seconds) {
    int vocabulary = model.config().targetVocabulary();
    int[] ids = new Random(1).ints(tokens, 0, vocabulary).toArray();
    int[] other = ids.clone();
    other[tokens - 1] = (other[tokens - 1] + 1) % vocabulary;
    Trace shorter = pass(model, Arrays.copyOf(ids, tokens - 1), Optional.empty(), Optional.empty());
    Trace same = pass(model, other, Optional.empty(), Optional.empty());
    Optional<Memory> memory = Optional.of(new Memory(MOST_BYTES_KEPT));
    List<Optional<Reuse>> cases =
        List.of(
            Optional.empty(),
            Optional.of(new Reuse(shorter, tokens - 1)),
            Optional.of(new Reuse(same, tokens - 1)));
    List<List<Double>> times = cases.stream().<List<Double>>map(c -> new ArrayList<>()).toList();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end || times.get(0).isEmpty()) {
      for (int i = 0; i < cases.size(); i++) {
        long start = System.nanoTime();
        Trace trace = pass(model, ids, memory, cases.get(i));
        times.get(i).add((System.nanoTime() - start) / NANOS_A_MILLISECOND);
        trace.release();
      }
    }
    return new EditTimes(median(times.get(0)), median(times.get(1)), median(times.get(2)));
  }

  private static Trace pass(
      Model model, int[] ids, Optional<Memory> memory, Optional<Reuse> reuse) {
    Tape tape = new Tape(() -> false, memory, reuse);
    tape.softmax("probabilities", model.forward(tape, Ids.decoder(ids)));
    return tape.trace();
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
