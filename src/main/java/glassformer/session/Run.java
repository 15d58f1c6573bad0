package glassformer.session;

import glassformer.checkpoint.LoadedModel;
import glassformer.model.Greedy;
import glassformer.model.Ids;
import glassformer.model.Transformer;
import glassformer.text.Token;
import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Reuse;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** What a scenario came to. */
public final class Run {
  /** The step that compares two sentences, where an encoder was given a second one. */
  public static final String SIMILARITY = "sentence.similarity";

  private static final String EMBEDDING = "sentence.embedding";

  private final Scenario scenario;
  private final LoadedModel model;
  private final Reading reading;
  private final Trace trace;
  private final Labels labels = new Labels(this);

  private Run(
      Scenario scenario,
      LoadedModel model,
      Reading reading,
      Optional<Reuse> reuse,
      BooleanSupplier cancelled) {
    this.scenario = scenario;
    this.model = model;
    this.reading = reading;
    this.trace = trace(model, reading, reuse, cancelled);
  }

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
    return of(scenario, model, guess, Optional.empty(), cancelled);
  }

  /**
   * Runs a scenario on its model.
   *
   * @param guess the target ids of an earlier run; they save time and change nothing
   * @param earlier a run of which a causal model takes the rows before the first token that
   *     differs; it saves time and changes nothing
   * @param cancelled asked between steps
   * @throws IllegalArgumentException if the model has no tokenizers, so that text cannot be read
   * @throws CancellationException if cancelled
   */
  public static Run of(
      Scenario scenario,
      LoadedModel model,
      int[] guess,
      Optional<Run> earlier,
      BooleanSupplier cancelled) {
    Reading reading = Reading.of(scenario, model, guess, cancelled);
    Optional<Reuse> reuse =
        earlier
            .filter(run -> run.model == model && !model.config().hasEncoder())
            .map(run -> new Reuse(run.trace, same(run.targetIds(), reading.ids().target())));
    return new Run(scenario, model, reading, reuse, cancelled);
  }

  /** How many ids two texts begin with alike. */
  private static int same(int[] left, int[] right) {
    int different = Arrays.mismatch(left, right);
    return different < 0 ? left.length : different;
  }

  /**
   * Runs a model on ids taken exactly as given.
   *
   * @param ids of the text: what the encoder reads, or the decoder where it is alone
   * @param targetIds what the decoder of an encoder-decoder reads; without them it generates them
   */
  public static Run ofIds(LoadedModel model, int[] ids, Optional<int[]> targetIds) {
    Ids given = given(model, ids, targetIds);
    return new Run(
        Scenario.of(model.name(), ""),
        model,
        Reading.of(given, read(model, given)),
        Optional.empty(),
        () -> false);
  }

  private static Ids given(LoadedModel model, int[] ids, Optional<int[]> targetIds) {
    if (!model.config().hasEncoder()) {
      return Ids.decoder(ids);
    }
    boolean decodes = model.config().hasDecoder();
    return decodes ? new Ids(ids, targetIds.orElse(new int[0])) : Ids.encoder(ids);
  }

  /** What is given, and what a decoder that was given nothing generates. */
  private static Ids read(LoadedModel model, Ids given) {
    Optional<Transformer> translator = model.encoderDecoder();
    if (translator.isEmpty() || given.target().length > 0) {
      return given;
    }
    int[] source = given.source();
    return new Ids(source, Greedy.decode(translator.get(), source, new int[0], () -> false));
  }

  private static Trace trace(
      LoadedModel model, Reading reading, Optional<Reuse> reuse, BooleanSupplier cancelled) {
    Tape tape = new Tape(cancelled, Optional.empty(), reuse);
    Step result = model.model().forward(tape, reading.ids());
    if (model.config().hasDecoder()) {
      tape.softmax("probabilities", result);
      reading
          .labels()
          .ifPresent(
              ids ->
                  tape.crossEntropy(
                      "loss", result, Constant.ids("label_ids", Axis.Kind.TARGET, ids), 0));
    }
    reading
        .second()
        .ifPresent(
            ids -> {
              Tape other = new Tape(cancelled);
              model.model().forward(other, Ids.encoder(ids));
              compare(tape, other.trace());
            });
    return tape.trace();
  }

  /** Records the cosine similarity of two sentence embeddings, whose lengths are 1. */
  private static void compare(Tape tape, Trace other) {
    Step embedding = tape.trace().step(EMBEDDING);
    Step second = other.step(EMBEDDING);
    Constant constant =
        new Constant("second_" + EMBEDDING, second.value(), second.rows(), second.columns());
    tape.matmulTransposed(SIMILARITY, embedding, constant);
  }

  public Scenario scenario() {
    return scenario;
  }

  public LoadedModel model() {
    return model;
  }

  public Trace trace() {
    return trace;
  }

  /** The tokens the encoder read, empty where ids were given or there is no encoder. */
  public List<Token> source() {
    return reading.source();
  }

  /** The tokens a decoder without an encoder read, empty where ids were given. */
  public List<Token> target() {
    return reading.target();
  }

  /** What the encoder read; empty where there is none. */
  public int[] sourceIds() {
    return reading.ids().source();
  }

  /** What the decoder read; empty where there is none. */
  public int[] targetIds() {
    return reading.ids().target();
  }

  /** The answer: the generated text, or the target that was given; empty where there is none. */
  public String output() {
    return reading.output();
  }

  /** Tokens of the text that did not fit the model's positions. */
  public int cut() {
    return reading.cut();
  }

  /** The ids that were given instead of a text, without those that the model generated. */
  public Optional<Ids> given() {
    return reading.given();
  }

  /** Whether there was nothing to read. */
  public boolean isEmpty() {
    return model.config().hasEncoder() ? sourceIds().length == 0 : targetIds().length == 0;
  }

  /** The names of rows and columns of this run's matrices. */
  public Labels labels() {
    return labels;
  }
}
