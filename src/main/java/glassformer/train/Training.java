package glassformer.train;

import glassformer.checkpoint.CheckpointException;
import glassformer.model.Initialization;
import glassformer.model.Transformer;
import glassformer.text.Tokenizer;
import glassformer.text.WordTokenizer;
import glassformer.train.task.SpecialTokens;
import glassformer.train.task.Task;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A training under way: a model, what it learns, and how far it is.
 *
 * <p>Everything it will be follows from what it holds, so a training that was written to a folder
 * and read again ends with the same bytes as one that was never stopped.
 */
public final class Training {

  private static final int BETWEEN_CHECKPOINTS = 250;

  private final Task task;
  private final TrainingOptions options;
  private final Transformer model;
  private final Tokenizer sourceTokenizer;
  private final Tokenizer targetTokenizer;
  private final Adam adam;
  private final History history;

  /** A training at its beginning. */
  public Training(Task task, TrainingOptions options, ModelSizes sizes) {
    this.task = task;
    this.options = options;
    sourceTokenizer = tokenizer(task.sourceWords());
    targetTokenizer = tokenizer(task.targetWords());
    model =
        new Transformer(
            sizes.config(sourceTokenizer.vocabularySize(), targetTokenizer.vocabularySize()));
    Initialization.random(model, options.seed());
    adam = new Adam(model.parameters().all());
    history = new History();
  }

  /** A training that goes on. */
  Training(
      Task task,
      TrainingOptions options,
      Transformer model,
      Tokenizer sourceTokenizer,
      Tokenizer targetTokenizer,
      Adam adam,
      History history) {
    this.task = task;
    this.options = options;
    this.model = model;
    this.sourceTokenizer = sourceTokenizer;
    this.targetTokenizer = targetTokenizer;
    this.adam = adam;
    this.history = history;
  }

  private static Tokenizer tokenizer(List<String> words) {
    return WordTokenizer.of(SpecialTokens.ALL, words, SpecialTokens.UNKNOWN);
  }

  /** The same training with other options; nothing is copied. */
  public Training with(TrainingOptions other) {
    return new Training(task, other, model, sourceTokenizer, targetTokenizer, adam, history);
  }

  /**
   * Trains up to the options' number of steps, on the calling thread and others.
   *
   * @param checkpoints written at the beginning, every {@value #BETWEEN_CHECKPOINTS} batches and at
   *     the end
   * @param listener told after every batch
   * @param cancelled asked before every batch; when true the training ends there
   * @throws CheckpointException if a checkpoint cannot be written, or the loss is no longer finite
   */
  public void run(Checkpoints checkpoints, Consumer<Progress> listener, BooleanSupplier cancelled)
      throws CheckpointException {
    PairEncoder encoder = new PairEncoder(sourceTokenizer, targetTokenizer);
    Batches batches =
        new Batches(task, encoder, options.seed(), options.batch(), options.unknownShare());
    checkpoints.write(this);
    int written = step();
    Stopwatch stopwatch = new Stopwatch();
    try (Trainer trainer = new Trainer(model, adam, options)) {
      while (step() < options.steps() && !cancelled.getAsBoolean()) {
        Score score = trainer.step(step() + 1, batches.batch(step() + 1));
        requireFinite(score);
        history.add(score.meanLoss(), score.accuracy());
        stopwatch.count(score.tokens());
        listener.accept(stopwatch.progress(step(), options.steps(), score));
        if (step() % BETWEEN_CHECKPOINTS == 0) {
          checkpoints.write(this);
          written = step();
        }
      }
    }
    if (written < step()) {
      checkpoints.write(this);
    }
  }

  private void requireFinite(Score score) throws CheckpointException {
    if (!Double.isFinite(score.loss())) {
      throw new CheckpointException(
          task.name(), "train.diverged", step() + 1, score.meanLoss(), options.factor());
    }
  }

  /** Batches done. */
  public int step() {
    return history.steps();
  }

  public Task task() {
    return task;
  }

  public TrainingOptions options() {
    return options;
  }

  public Transformer model() {
    return model;
  }

  public Tokenizer sourceTokenizer() {
    return sourceTokenizer;
  }

  public Tokenizer targetTokenizer() {
    return targetTokenizer;
  }

  public History history() {
    return history;
  }

  Adam adam() {
    return adam;
  }
}
