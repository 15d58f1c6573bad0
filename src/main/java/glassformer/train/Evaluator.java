package glassformer.train;

import glassformer.model.Greedy;
import glassformer.model.Transformer;
import glassformer.model.TransformerConfig;
import glassformer.text.Tokenizer;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import glassformer.train.task.Alignment;
import glassformer.train.task.Example;
import glassformer.train.task.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Has a model translate held-out sentences, greedily, and asks its cross-attention where each word
 * comes from.
 *
 * <p>The heads are read from one pass over the right translation. The row of a word is the one that
 * outputs it, which reads the word before.
 */
public final class Evaluator {

  private static final int SEED = 20_170_612;

  /** Draws for each sentence wanted, before a task is taken to have no more different ones. */
  private static final long DRAWS = 100;

  private final Transformer model;
  private final PairEncoder encoder;
  private final Tokenizer targetTokenizer;

  public Evaluator(Transformer model, Tokenizer sourceTokenizer, Tokenizer targetTokenizer) {
    this.model = model;
    this.encoder = new PairEncoder(sourceTokenizer, targetTokenizer);
    this.targetTokenizer = targetTokenizer;
  }

  /**
   * Judges the model by held-out sentences, the same ones for a count.
   *
   * @param count how many different sentences; fewer are judged when the task has fewer
   * @param threads how many threads compute
   */
  public Evaluation evaluate(Task task, int count, int threads) {
    List<Example> examples = heldOut(task, count);
    Verdict[] verdicts = new Verdict[examples.size()];
    try (Workers workers = new Workers(threads)) {
      workers.share(
          verdicts.length, (worker, index) -> verdicts[index] = judge(examples.get(index)));
    }
    return sum(examples, verdicts);
  }

  private static List<Example> heldOut(Task task, int count) {
    Random random = new Random(SEED);
    Map<List<String>, Example> bySource = new LinkedHashMap<>();
    for (long draws = 0; bySource.size() < count && draws < DRAWS * count; draws++) {
      Example example = task.heldOut(random);
      bySource.putIfAbsent(example.source(), example);
    }
    return List.copyOf(bySource.values());
  }

  /**
   * What came of one sentence: the ids written, and for each layer and head how many words it
   * found.
   */
  private record Verdict(int[] written, boolean exact, int words, int[][] found) {}

  private Verdict judge(Example example) {
    EncodedPair pair = encoder.encode(example);
    int[] written = Greedy.decode(model, pair.source(), pair.read(), () -> false);
    Tape tape = new Tape();
    model.forward(tape, Transformer.source(pair.source()), Transformer.target(pair.read()));
    List<Alignment> content =
        example.alignments().stream().filter(a -> a.wordClass().isContent()).toList();
    return new Verdict(
        written, Arrays.equals(written, pair.read()), content.size(), found(tape.trace(), content));
  }

  private int[][] found(Trace trace, List<Alignment> content) {
    TransformerConfig config = model.config();
    int[][] found = new int[config.decoderLayers()][config.heads()];
    for (int layer = 0; layer < found.length; layer++) {
      for (int head = 0; head < config.heads(); head++) {
        String name = "decoder." + layer + ".cross_attention.head." + head + ".weights";
        var weights = trace.step(name).value();
        for (Alignment word : content) {
          if (Greedy.mostLikely(weights, word.target()) == word.source()) {
            found[layer][head]++;
          }
        }
      }
    }
    return found;
  }

  private Evaluation sum(List<Example> examples, Verdict[] verdicts) {
    int words = Arrays.stream(verdicts).mapToInt(Verdict::words).sum();
    List<HeadShare> heads = new ArrayList<>();
    for (int layer = 0; layer < model.config().decoderLayers(); layer++) {
      for (int head = 0; head < model.config().heads(); head++) {
        int l = layer;
        int h = head;
        int found = Arrays.stream(verdicts).mapToInt(verdict -> verdict.found()[l][h]).sum();
        heads.add(new HeadShare(layer, head, (double) found / Math.max(words, 1)));
      }
    }
    List<Evaluation.Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < verdicts.length; i++) {
      if (!verdicts[i].exact()) {
        mistakes.add(new Evaluation.Mistake(examples.get(i), text(verdicts[i].written())));
      }
    }
    int exact = examples.size() - mistakes.size();
    return new Evaluation(examples.size(), exact, words, heads, mistakes);
  }

  private String text(int[] written) {
    return targetTokenizer.decode(Arrays.copyOfRange(written, 1, written.length));
  }
}
