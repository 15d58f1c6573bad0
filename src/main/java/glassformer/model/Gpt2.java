package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * GPT-2, Radford et al. 2019: a decoder alone, pre-norm, learnt positions, GELU. Parameters have
 * Hugging Face's names; its linear weights are [in, out].
 */
public final class Gpt2 implements Model {
  private final Gpt2Config config;
  private final Parameters parameters = new Parameters();
  private final Parameter words;
  private final Parameter positions;
  private final List<Block> blocks;
  private final NormLayer norm;
  private final LinearLayer head;

  /** A model whose parameters are all 0, to be loaded. */
  public Gpt2(Gpt2Config config) {
    this.config = config;
    Axis width = config.widthAxis();
    Axis vocabulary = new Axis(Axis.Kind.TARGET_VOCABULARY, config.vocabulary());
    words = parameters.embedding("wte.weight", vocabulary, width, config.tiedHead());
    positions =
        parameters.table("wpe.weight", new Axis(Axis.Kind.POSITIONS, config.maxPositions()), width);
    blocks = IntStream.range(0, config.layers()).mapToObj(n -> block("h." + n)).toList();
    norm = norm("ln_f");
    head = LinearLayer.head(parameters, words, config.tiedHead());
  }

  private Block block(String name) {
    Axis width = config.widthAxis();
    Axis hidden = config.feedForwardAxis();
    Sublayer aroundAttention = new Sublayer("attention", NormPlacement.PRE, norm(name + ".ln_1"));
    Attention attention =
        new Attention(
            HeadPlan.of(config),
            fused(name + ".attn.c_attn", 0),
            fused(name + ".attn.c_attn", 1),
            fused(name + ".attn.c_attn", 2),
            LinearLayer.inputsFirst(parameters, name + ".attn.c_proj", width, width));
    Sublayer aroundFeedForward =
        new Sublayer("feed_forward", NormPlacement.PRE, norm(name + ".ln_2"));
    FeedForward feedForward =
        new PlainFeedForward(
            LinearLayer.inputsFirst(parameters, name + ".mlp.c_fc", hidden, width),
            config.activation(),
            LinearLayer.inputsFirst(parameters, name + ".mlp.c_proj", width, hidden));
    return new Block(attention, aroundAttention, feedForward, aroundFeedForward);
  }

  private LinearLayer fused(String name, int part) {
    Axis width = config.widthAxis();
    int first = part * width.size();
    return new LinearLayer(
        parameters.columns(name + ".weight", first, width, width),
        parameters.elements(name + ".bias", first, width));
  }

  private NormLayer norm(String name) {
    return LayerNormLayer.named(parameters, name, config.widthAxis(), config.normEpsilon());
  }

  @Override
  public Gpt2Config config() {
    return config;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Step forward(Tape tape, Ids ids) {
    Tape scope = tape.in("decoder");
    Constant input = Constant.ids("input_ids", Axis.Kind.TARGET, ids.target()); // (T, 1)
    Step embedding = scope.lookup("embedding", input, words); // (T, C)
    Step place = scope.lookup("positions", Constant.positions(input.rows()), positions); // (T, C)
    Step x = scope.add("input", embedding, place); // (T, C)
    Places places = Places.causal(input.rows());
    for (int n = 0; n < blocks.size(); n++) {
      x = blocks.get(n).forward(scope.in(n), x, places); // (T, C)
    }
    Step output = norm.forward(scope, "output", x); // (T, C)
    return head.forward(tape, "logits", output); // (T, V)
  }
}
