package glassformer.train;

import glassformer.model.Transformer;
import glassformer.trace.Gradients;
import glassformer.trace.Parameter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Moves a model's parameters, one batch at a time.
 *
 * <p>The loss of a batch is the mean over its target tokens. Whatever the number of threads, a seed
 * gives the same bytes.
 */
final class Trainer implements AutoCloseable {

  /** Parts of a batch whose gradients are computed apart and added in order. */
  static final int SHARDS = 4;

  private final Transformer model;
  private final Adam adam;
  private final WarmupSchedule schedule;
  private final Workers workers;
  private final List<RecordedPasses> passes;
  private final List<Gradients> shards;

  Trainer(Transformer model, Adam adam, TrainingOptions options) {
    this.model = model;
    this.adam = adam;
    schedule = new WarmupSchedule(model.config().width(), options.warmup(), options.factor());
    workers = new Workers(options.threads());
    passes =
        Stream.generate(() -> new RecordedPasses(model, options.smoothing()))
            .limit(options.threads())
            .toList();
    shards = Stream.generate(() -> new Gradients(parameters())).limit(SHARDS).toList();
  }

  /**
   * One step of training.
   *
   * @param step its number, from 1
   * @return the batch's score before the parameters moved
   */
  Score step(long step, List<EncodedPair> batch) {
    int targets = batch.stream().mapToInt(pair -> pair.labels().length).sum();
    Score[] scores = new Score[SHARDS];
    workers.share(
        SHARDS,
        (worker, shard) -> scores[shard] = learn(passes.get(worker), batch, shard, targets));
    double rate = schedule.rate(step);
    workers.share(
        parameters().size(), (worker, index) -> move(parameters().get(index), step, rate));
    return Stream.of(scores).reduce(Score.NONE, Score::plus);
  }

  private Score learn(RecordedPasses tapes, List<EncodedPair> batch, int shard, int targets) {
    Gradients gradients = shards.get(shard);
    gradients.zero();
    return IntStream.range(0, batch.size())
        .filter(sentence -> sentence % SHARDS == shard)
        .mapToObj(batch::get)
        .map(pair -> tapes.fitting(pair).learn(pair, targets, gradients))
        .reduce(Score.NONE, Score::plus);
  }

  private void move(Parameter parameter, long step, double rate) {
    float[] sum = shards.get(0).of(parameter).data;
    for (Gradients shard : shards.subList(1, SHARDS)) {
      float[] part = shard.of(parameter).data;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i];
      }
    }
    adam.update(parameter, shards.get(0), step, rate);
  }

  private List<Parameter> parameters() {
    return model.parameters().all();
  }

  @Override
  public void close() {
    workers.close();
  }
}
