package glassformer.session;

import static java.util.stream.Collectors.toUnmodifiableList;

import glassformer.model.Greedy;
import glassformer.text.Tokenizer;
import glassformer.trace.Axis;
import glassformer.trace.Source;
import glassformer.trace.Step;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The names of the rows and columns of a run's matrices: tokens, words of a vocabulary, or the
 * number of a dimension, from 0.
 *
 * <p>A row of the decoder reads one token and predicts the next, so it is called {@code chat →
 * voit}, where the second is the token this row gives the highest logit. As a column, a key, it is
 * called by the token it reads.
 */
public final class Labels {
  /** A vocabulary has thousands of names, and every run asks for all of them. */
  private static final Map<Tokenizer, List<String>> VOCABULARIES =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Run run;

  /** A vocabulary is long, and every matrix of the decoder asks. */
  private final Map<Integer, String> predicted = new ConcurrentHashMap<>();

  Labels(Run run) {
    this.run = run;
  }

  /** A name for each row. */
  public List<String> rows(Source matrix) {
    return names(matrix.rows(), true);
  }

  /** A name for each column. */
  public List<String> columns(Source matrix) {
    return names(matrix.columns(), false);
  }

  private List<String> names(Axis axis, boolean asRow) {
    return vocabulary(axis.kind())
        .map(tokenizer -> tokens(tokenizer, axis.size()))
        .orElseGet(
            () ->
                IntStream.range(0, axis.size())
                    .mapToObj(i -> name(axis.kind(), i, asRow))
                    .toList());
  }

  private Optional<Tokenizer> vocabulary(Axis.Kind kind) {
    return switch (kind) {
      case SOURCE_VOCABULARY -> run.model().sourceTokenizer();
      case TARGET_VOCABULARY -> run.model().targetTokenizer();
      default -> Optional.empty();
    };
  }

  private static List<String> tokens(Tokenizer tokenizer, int size) {
    List<String> known = VOCABULARIES.get(tokenizer);
    if (known == null || known.size() != size) {
      known = IntStream.range(0, size).mapToObj(tokenizer::token).collect(toUnmodifiableList());
      VOCABULARIES.put(tokenizer, known);
    }
    return known;
  }

  private String name(Axis.Kind kind, int i, boolean asRow) {
    return switch (kind) {
      case SOURCE -> source(i);
      case TARGET -> asRow ? read(i) + " → " + predicted(i) : read(i);
      case SOURCE_VOCABULARY,
          TARGET_VOCABULARY,
          WIDTH,
          HEAD_WIDTH,
          HEADS_WIDTH,
          GROUPS_WIDTH,
          PAIRS,
          FEED_FORWARD,
          POSITIONS,
          TOKEN_TYPES ->
          Integer.toString(i);
      case ONE -> "";
    };
  }

  /** The token the encoder reads at a position. */
  public String source(int i) {
    return run.source().isEmpty()
        ? token(run.model().sourceTokenizer(), run.sourceIds()[i])
        : run.source().get(i).text();
  }

  /** A token of the vocabulary that the decoder reads and predicts. */
  public String target(int id) {
    return token(run.model().targetTokenizer(), id);
  }

  /** The token the decoder reads at a position. */
  public String read(int position) {
    if (!run.target().isEmpty()) {
      return run.target().get(position).text();
    }
    return token(run.model().targetTokenizer(), run.targetIds()[position]);
  }

  /** The token to which the position gives the highest logit. */
  public String predicted(int position) {
    return predicted.computeIfAbsent(position, this::mostLikely);
  }

  private String mostLikely(int position) {
    Step logits = run.trace().step("logits");
    return token(run.model().targetTokenizer(), Greedy.mostLikely(logits.value(), position));
  }

  private static String token(Optional<Tokenizer> tokenizer, int id) {
    return tokenizer.map(t -> t.token(id)).orElseGet(() -> Integer.toString(id));
  }
}
