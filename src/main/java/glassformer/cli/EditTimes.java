package glassformer.cli;

import glassformer.model.Model;
import glassformer.trace.Memory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What an edit at the end of a text costs a causal model, with memory that passes give back.
 * Milliseconds, the median of many in turn; of edits the mean of some in a row, so that those that
 * need longer arrays count too.
 *
 * @param whole everything is computed
 * @param appended the pass before had all but the last token
 * @param replaced the pass before had another last token
 */
record EditTimes(double whole, double appended, double replaced) {
  private static final double NANOS_A_MILLISECOND = 1e6;
  private static final long MOST_BYTES_KEPT = 1L << 30;

  /** Half of those in a row: two of 32 copy everything to where there is room for more tokens. */
  private static final int HALF = 16;

  /** Passes that edits in a row reuse. */
  private static final int BEFORE = 2;

  /**
   * Measures edits of random ids; of those that append, as many before the length as after it,
   * where there is room.
   *
   * @param tokens 2 or more
   * @param seconds how long passes are repeated
   */
  static EditTimes measure(Model model, int tokens, double seconds) {
    int vocabulary = model.config().targetVocabulary();
    int before = Math.min(HALF, tokens - BEFORE);
    int after = Math.min(before, model.config().maxPositions() - tokens);
    int edits = Math.max(1, before + after);
    int[] longest = new Random(1).ints(tokens + after, 0, vocabulary).toArray();
    int[] ids = Arrays.copyOf(longest, tokens);
    Memory memory = new Memory(MOST_BYTES_KEPT);
    List<Double> whole = new ArrayList<>();
    List<Double> appended = new ArrayList<>();
    List<Double> replaced = new ArrayList<>();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end || whole.isEmpty()) {
      whole.add(whole(model, ids, memory));
      appended.add(
          edits(
              model,
              memory,
              edits,
              left -> Arrays.copyOf(longest, Math.max(1, longest.length - left))));
      replaced.add(
          edits(
              model, memory, edits, left -> withLast(ids, (ids[tokens - 1] + left) % vocabulary)));
    }
    return new EditTimes(median(whole), median(appended), median(replaced));
  }

  private static int[] withLast(int[] ids, int last) {
    int[] other = ids.clone();
    other[ids.length - 1] = last;
    return other;
  }

  private static double whole(Model model, int[] ids, Memory memory) {
    try (EditedIds text = new EditedIds(model, memory)) {
      return time(text, ids);
    }
  }

  /** The mean of edits in a row. */
  private static double edits(
      Model model, Memory memory, int edits, IntFunction<int[]> textWithEditsLeft) {
    try (EditedIds text = new EditedIds(model, memory)) {
      for (int left = edits + BEFORE - 1; left >= edits; left--) {
        text.edit(textWithEditsLeft.apply(left));
      }
      return IntStream.rangeClosed(1, edits)
          .mapToDouble(edit -> time(text, textWithEditsLeft.apply(edits - edit)))
          .average()
          .orElseThrow();
    }
  }

  private static double time(EditedIds text, int[] ids) {
    long start = System.nanoTime();
    text.edit(ids);
    return (System.nanoTime() - start) / NANOS_A_MILLISECOND;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
