package glassformer.session;

import glassformer.checkpoint.LoadedModel;
import glassformer.model.Greedy;
import glassformer.model.ModelConfig;
import glassformer.model.Transformer;
import glassformer.text.Token;
import glassformer.text.Tokenizer;
import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import glassformer.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What a scenario came to.
 *
 * @param source the tokens the encoder read, empty where ids were given
 * @param sourceIds what the encoder read
 * @param targetIds what the decoder read, BOS first
 * @param output the answer: the generated text, or the target that was given
 * @param cut tokens of the source that did not fit the model's positions
 */
public record Run(
    Scenario scenario,
    LoadedModel model,
    List<Token> source,
    int[] sourceIds,
    int[] targetIds,
    String output,
    int cut,
    Trace trace) {

  /**
   * Runs a scenario on its model.
   *
   * @param guess the target ids of an earlier run; they save time and change nothing
   * @param cancelled asked between steps
   * @throws IllegalArgumentException if the model has no tokenizers, so that text cannot be read
   * @throws CancellationException if cancelled
   */
  public static Run of(
      Scenario scenario, LoadedModel model, int[] guess, BooleanSupplier cancelled) {
    ModelConfig config = model.config();
    List<Token> tokens =
        tokenizer(model, model.sourceTokenizer(), "source").encode(scenario.source());
    int cut = Math.max(0, tokens.size() - config.maxPositions());
    List<Token> read = tokens.subList(0, tokens.size() - cut);
    int[] sourceIds = ids(read);
    Tokenizer targetTokenizer = tokenizer(model, model.targetTokenizer(), "target");
    int bos =
        config
            .special()
            .bos()
            .orElseThrow(() -> new IllegalArgumentException(Words.text("session.bos")));
    int[] targetIds;
    Optional<int[]> labels = Optional.empty();
    if (scenario.target().isPresent()) {
      int[] given = ids(targetTokenizer.encode(scenario.target().get()));
      labels = labels(given, config);
      targetIds = new int[Math.min(given.length + 1, config.maxPositions())];
      targetIds[0] = bos;
      System.arraycopy(given, 0, targetIds, 1, targetIds.length - 1);
    } else if (sourceIds.length == 0) {
      targetIds = new int[] {bos};
    } else {
      targetIds = Greedy.decode(model.model(), sourceIds, guess, cancelled);
    }
    String output = targetTokenizer.decode(Arrays.copyOfRange(targetIds, 1, targetIds.length));
    Trace trace = trace(model.model(), sourceIds, targetIds, labels, cancelled);
    return new Run(scenario, model, List.copyOf(read), sourceIds, targetIds, output, cut, trace);
  }

  /** Runs a model on ids taken exactly as given; without target ids the model generates them. */
  public static Run ofIds(LoadedModel model, int[] sourceIds, Optional<int[]> targetIds) {
    int[] target =
        targetIds.orElseGet(() -> Greedy.decode(model.model(), sourceIds, new int[0], () -> false));
    Trace trace = trace(model.model(), sourceIds, target, Optional.empty(), () -> false);
    return new Run(
        Scenario.of(model.name(), ""), model, List.of(), sourceIds, target, "", 0, trace);
  }

  private static Trace trace(
      Transformer model,
      int[] sourceIds,
      int[] targetIds,
      Optional<int[]> labels,
      BooleanSupplier cancelled) {
    Tape tape = new Tape(cancelled);
    Step logits = model.forward(tape, Transformer.source(sourceIds), Transformer.target(targetIds));
    tape.softmax("probabilities", logits);
    labels.ifPresent(
        ids ->
            tape.crossEntropy("loss", logits, Constant.ids("label_ids", Axis.Kind.TARGET, ids), 0));
    return tape.trace();
  }

  /** What should follow each token that is read: the tokens given, then EOS where it has room. */
  private static Optional<int[]> labels(int[] given, ModelConfig config) {
    if (config.special().eos().isEmpty()) {
      return Optional.empty();
    }
    int[] labels = Arrays.copyOf(given, given.length + 1);
    labels[given.length] = config.special().eos().getAsInt();
    return Optional.of(Arrays.copyOf(labels, Math.min(labels.length, config.maxPositions())));
  }

  private static Tokenizer tokenizer(
      LoadedModel model, Optional<Tokenizer> tokenizer, String side) {
    return tokenizer.orElseThrow(
        () -> new IllegalArgumentException(Words.text("session.tokenizer", model.folder(), side)));
  }

  private static int[] ids(List<Token> tokens) {
    return tokens.stream().mapToInt(Token::id).toArray();
  }

  /** Whether there was nothing to read. */
  public boolean isEmpty() {
    return sourceIds.length == 0;
  }

  /** The names of rows and columns of this run's matrices. */
  public Labels labels() {
    return new Labels(this);
  }
}
