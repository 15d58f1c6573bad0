package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * BERT, Devlin et al. 2019: an encoder alone, post-norm, learnt positions and token types, GELU.
 * Parameters have Hugging Face's names.
 *
 * <p>A BERT records {@code sentence.mean} and {@code sentence.embedding} (Reimers and Gurevych
 * 2019): the mean of all rows, those of [CLS] and [SEP] too, brought to length 1. Only a model that
 * was trained for it, as MiniLM was, makes them mean something. One that is known to be trained for
 * another way to make one row of all has neither.
 */
public final class Bert implements Model {
  private final BertConfig config;
  private final Parameters parameters = new Parameters();
  private final Parameter words;
  private final Parameter positions;
  private final Parameter types;
  private final NormLayer embeddingNorm;
  private final List<Block> blocks;

  /** A model whose parameters are all 0, to be loaded. */
  public Bert(BertConfig config) {
    this.config = config;
    words = table("word", Axis.Kind.SOURCE_VOCABULARY, config.vocabulary());
    positions = table("position", Axis.Kind.POSITIONS, config.maxPositions());
    types = table("token_type", Axis.Kind.TOKEN_TYPES, config.tokenTypes());
    embeddingNorm = norm("embeddings.LayerNorm");
    blocks =
        IntStream.range(0, config.layers()).mapToObj(n -> block("encoder.layer." + n)).toList();
  }

  private Parameter table(String name, Axis.Kind rows, int size) {
    String tensor = "embeddings." + name + "_embeddings.weight";
    return parameters.table(tensor, new Axis(rows, size), config.widthAxis());
  }

  private Block block(String name) {
    Axis width = config.widthAxis();
    Axis hidden = config.feedForwardAxis();
    Attention attention =
        new Attention(
            HeadPlan.of(config),
            LinearLayer.named(parameters, name + ".attention.self.query", width, width),
            LinearLayer.named(parameters, name + ".attention.self.key", width, width),
            LinearLayer.named(parameters, name + ".attention.self.value", width, width),
            LinearLayer.named(parameters, name + ".attention.output.dense", width, width));
    Sublayer aroundAttention =
        new Sublayer("attention", NormPlacement.POST, norm(name + ".attention.output.LayerNorm"));
    FeedForward feedForward =
        new PlainFeedForward(
            LinearLayer.named(parameters, name + ".intermediate.dense", hidden, width),
            config.activation(),
            LinearLayer.named(parameters, name + ".output.dense", width, hidden));
    Sublayer aroundFeedForward =
        new Sublayer("feed_forward", NormPlacement.POST, norm(name + ".output.LayerNorm"));
    return new Block(attention, aroundAttention, feedForward, aroundFeedForward);
  }

  private NormLayer norm(String name) {
    return LayerNormLayer.named(parameters, name, config.widthAxis(), config.normEpsilon());
  }

  @Override
  public BertConfig config() {
    return config;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Step forward(Tape tape, Ids ids) {
    Tape scope = tape.in("encoder");
    Step x = embed(scope, Constant.ids("input_ids", Axis.Kind.SOURCE, ids.source())); // (T, C)
    for (int n = 0; n < blocks.size(); n++) {
      x = blocks.get(n).forward(scope.in(n), x, Places.ANY); // (T, C)
    }
    Step output = scope.alias("output", x); // (T, C)
    if (config.comparesSentences()) {
      Tape sentence = tape.in("sentence");
      Step mean = sentence.meanOfRows("mean", output); // (1, C)
      sentence.unitLength("embedding", mean); // (1, C)
    }
    return output;
  }

  /** Every token is of the first sentence, type 0: ids (T, 1) to (T, C). */
  private Step embed(Tape tape, Constant ids) {
    Step embedding = tape.lookup("embedding", ids, words); // (T, C)
    Step place = tape.lookup("positions", Constant.positions(ids.rows()), positions); // (T, C)
    Constant first = Constant.ids("token_type_ids", ids.rows().kind(), new int[ids.rows().size()]);
    Step type = tape.lookup("token_types", first, types); // (T, C)
    Step sum = tape.add("embedding_sum", embedding, place, type); // (T, C)
    return tape.alias("input", embeddingNorm.forward(tape, "embedding_norm", sum)); // (T, C)
  }
}
