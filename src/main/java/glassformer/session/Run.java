package glassformer.session;

import glassformer.checkpoint.LoadedModel;
import glassformer.model.Greedy;
import glassformer.model.Ids;
import glassformer.model.Transformer;
import glassformer.text.Token;
import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Memory;
import glassformer.trace.Reuse;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.ejml.data.FMatrixRMaj;

/**
 * What a scenario came to.
 *
 * <p>Whoever makes a run, or is handed it, holds it, and closes it when done. What outlives a call
 * or works on another thread holds it once more. When the last holder has closed it, its matrices
 * go to later runs, and reading one of its numbers throws.
 */
public final class Run implements AutoCloseable {
  /** The step that compares two sentences, where an encoder was given a second one. */
  public static final String SIMILARITY = "sentence.similarity";

  private static final String EMBEDDING = "sentence.embedding";

  private final Scenario scenario;
  private final LoadedModel model;
  private final Reading reading;
  private final Trace trace;
  private final Labels labels = new Labels(this);
  private final AtomicInteger holders = new AtomicInteger(1);

  private Run(
      Scenario scenario,
      LoadedModel model,
      Reading reading,
      Optional<Memory> memory,
      Optional<Reuse> reuse,
      BooleanSupplier cancelled) {
    this.scenario = scenario;
    this.model = model;
    this.reading = reading;
    this.trace = trace(model, reading, memory, reuse, cancelled);
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
    return of(scenario, model, guess, new EarlierRuns(), Optional.empty(), cancelled);
  }

  /**
   * Runs a scenario on its model.
   *
   * @param guess the target ids of an earlier run; they save time and change nothing
   * @param earlier runs of which a causal model takes the rows before the first token that differs;
   *     they save time and change nothing
   * @param memory where the run takes its matrices from
   * @param cancelled asked between steps
   * @throws IllegalArgumentException if the model has no tokenizers, so that text cannot be read
   * @throws CancellationException if cancelled
   */
  static Run of(
      Scenario scenario,
      LoadedModel model,
      int[] guess,
      EarlierRuns earlier,
      Optional<Memory> memory,
      BooleanSupplier cancelled) {
    Reading reading = Reading.of(scenario, model, guess, cancelled);
    Optional<Reuse> reuse = earlier.reuse(model, reading.ids().target());
    return new Run(scenario, model, reading, memory, reuse, cancelled);
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
      LoadedModel model,
      Reading reading,
      Optional<Memory> memory,
      Optional<Reuse> reuse,
      BooleanSupplier cancelled) {
    Tape tape = new Tape(cancelled, memory, reuse);
    try {
      record(tape, model, reading);
      reading
          .second()
          .ifPresent(
              ids ->
                  compare(
                      tape, embedding(model, ids, new Tape(cancelled, memory, Optional.empty()))));
    } catch (RuntimeException | Error e) {
      tape.trace().release();
      throw e;
    }
    return tape.trace();
  }

  private static void record(Tape tape, LoadedModel model, Reading reading) {
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
  }

  /** The embedding of another sentence, all else of which is let go. */
  private static Constant embedding(LoadedModel model, int[] ids, Tape tape) {
    try {
      model.model().forward(tape, Ids.encoder(ids));
      Step made = tape.trace().step(EMBEDDING);
      FMatrixRMaj value = new FMatrixRMaj(made.value());
      return new Constant("second_" + EMBEDDING, value, made.rows(), made.columns());
    } finally {
      tape.trace().release();
    }
  }

  /** Records the cosine similarity of two sentence embeddings, whose lengths are 1. */
  private static void compare(Tape tape, Constant other) {
    tape.matmulTransposed(SIMILARITY, tape.trace().step(EMBEDDING), other);
  }

  /**
   * Holds the run once more.
   *
   * @return this
   * @throws IllegalStateException if its last holder has closed it
   */
  public Run hold() {
    if (holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) == 0) {
      throw new IllegalStateException("the run of '" + scenario.source() + "' was given back");
    }
    return this;
  }

  /**
   * Lets go of the run; the last holder gives its matrices to later runs.
   *
   * @throws IllegalStateException if it was closed more often than it was held
   */
  @Override
  public void close() {
    int count = holders.getAndUpdate(now -> Math.max(0, now - 1));
    if (count == 0) {
      throw new IllegalStateException("the run of '" + scenario.source() + "' is not held");
    }
    if (count == 1) {
      trace.release();
    }
  }

  /**
   * Lets go of the run, if nobody else holds it, for a later one that takes its arrays over instead
   * of this run giving them back.
   *
   * @return whether it was the last holder; else the run is held as before
   */
  boolean closeLast() {
    return holders.compareAndSet(1, 0);
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
