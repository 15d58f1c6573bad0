package glassformer.cli;

import glassformer.model.TransformerConfig;
import glassformer.train.ModelSizes;
import glassformer.train.Training;
import glassformer.train.TrainingOptions;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Option;

/**
 * The options of {@code train} that say how; what is not given is as in the built-in Translator.
 */
final class TrainingChoices {

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.train.seed")
  private Long seed;

  @Option(names = "--steps", paramLabel = "N", descriptionKey = "cli.train.steps")
  private Integer steps;

  @Option(names = "--batch", paramLabel = "N", descriptionKey = "cli.train.batch")
  private Integer batch;

  @Option(names = "--warmup", paramLabel = "N", descriptionKey = "cli.train.warmup")
  private Integer warmup;

  @Option(names = "--factor", paramLabel = "X", descriptionKey = "cli.train.factor")
  private Double factor;

  @Option(names = "--smoothing", paramLabel = "X", descriptionKey = "cli.train.smoothing")
  private Double smoothing;

  @Option(names = "--unknown", paramLabel = "X", descriptionKey = "cli.train.unknown")
  private Double unknown;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.option.threads")
  private Integer threads;

  @Option(names = "--d-model", paramLabel = "N", descriptionKey = "cli.train.d-model")
  private Integer width;

  @Option(names = "--heads", paramLabel = "N", descriptionKey = "cli.train.heads")
  private Integer heads;

  @Option(names = "--layers", paramLabel = "N", descriptionKey = "cli.train.layers")
  private Integer layers;

  @Option(names = "--feed-forward", paramLabel = "N", descriptionKey = "cli.train.feed-forward")
  private Integer feedForward;

  /**
   * @throws IllegalArgumentException if one is out of range
   */
  TrainingOptions options() {
    return over(TrainingOptions.standard());
  }

  ModelSizes sizes() {
    return over(ModelSizes.standard());
  }

  /**
   * A training to go on with, perhaps to another number of steps.
   *
   * @throws InputException if something was chosen that was different from the start
   */
  Training goOn(Training training, Path folder) throws InputException {
    TrainingOptions before = training.options();
    TrainingOptions now = over(before).withThreads(over(TrainingOptions.standard()).threads());
    TrainingOptions comparable = now.withSteps(before.steps()).withThreads(before.threads());
    TransformerConfig config = training.model().config();
    ModelSizes sizes =
        new ModelSizes(
            config.width(), config.heads(), config.encoderLayers(), config.feedForwardWidth());
    if (!comparable.equals(before) || !over(sizes).equals(sizes)) {
      throw InputException.of(
          "cli.train.other-options",
          folder,
          before.seed(),
          before.batch(),
          before.warmup(),
          before.factor(),
          before.smoothing(),
          before.unknownShare(),
          sizes.width(),
          sizes.heads(),
          sizes.layers(),
          sizes.feedForwardWidth());
    }
    return training.with(now);
  }

  private TrainingOptions over(TrainingOptions other) {
    return new TrainingOptions(
        or(seed, other.seed()),
        or(steps, other.steps()),
        or(batch, other.batch()),
        or(warmup, other.warmup()),
        or(factor, other.factor()),
        or(smoothing, other.smoothing()),
        or(unknown, other.unknownShare()),
        or(threads, other.threads()));
  }

  private ModelSizes over(ModelSizes other) {
    return new ModelSizes(
        or(width, other.width()),
        or(heads, other.heads()),
        or(layers, other.layers()),
        or(feedForward, other.feedForwardWidth()));
  }

  private static <T> T or(T given, T otherwise) {
    return Objects.requireNonNullElse(given, otherwise);
  }
}
