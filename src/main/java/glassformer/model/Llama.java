package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Parameter;
import glassformer.trace.Rotation;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Llama, Touvron et al. 2023: a decoder alone, RMS norm before each sublayer, rotary positions,
 * grouped queries, SwiGLU. Parameters have Hugging Face's names.
 */
public final class Llama implements Model {
  private final LlamaConfig config;
  private final Parameters parameters = new Parameters();
  private final Parameter words;
  private final List<Block> blocks;
  private final NormLayer norm;
  private final LinearLayer head;

  /** A model whose parameters are all 0, to be loaded. */
  public Llama(LlamaConfig config) {
    this.config = config;
    Axis vocabulary = new Axis(Axis.Kind.TARGET_VOCABULARY, config.vocabulary());
    words =
        parameters.embedding(
            "model.embed_tokens.weight", vocabulary, config.widthAxis(), config.tiedHead());
    blocks = IntStream.range(0, config.layers()).mapToObj(n -> block("model.layers." + n)).toList();
    norm = norm("model.norm");
    head = LinearLayer.head(parameters, words, config.tiedHead());
  }

  private Block block(String name) {
    Attention attention = attention(name + ".self_attn");
    FeedForward feedForward = feedForward(name + ".mlp");
    return new Block(
        attention,
        new Sublayer("attention", NormPlacement.PRE, norm(name + ".input_layernorm")),
        feedForward,
        new Sublayer("feed_forward", NormPlacement.PRE, norm(name + ".post_attention_layernorm")));
  }

  private Attention attention(String name) {
    Axis width = config.widthAxis();
    Axis heads = config.headsAxis();
    Axis groups = config.groupsAxis();
    boolean biased = config.attentionBias();
    return new Attention(
        new HeadPlan(config.heads(), config.keyValueHeads(), config.headAxis(), heads),
        LinearLayer.of(parameters, name + ".q_proj", heads, width, biased),
        LinearLayer.of(parameters, name + ".k_proj", groups, width, biased),
        LinearLayer.of(parameters, name + ".v_proj", groups, width, biased),
        LinearLayer.of(parameters, name + ".o_proj", width, heads, biased));
  }

  private FeedForward feedForward(String name) {
    Axis width = config.widthAxis();
    Axis hidden = config.feedForwardAxis();
    boolean biased = config.feedForwardBias();
    return new GatedFeedForward(
        LinearLayer.of(parameters, name + ".gate_proj", hidden, width, biased),
        LinearLayer.of(parameters, name + ".up_proj", hidden, width, biased),
        config.activation(),
        LinearLayer.of(parameters, name + ".down_proj", width, hidden, biased));
  }

  private NormLayer norm(String name) {
    return RmsNormLayer.named(parameters, name, config.widthAxis(), config.normEpsilon());
  }

  @Override
  public LlamaConfig config() {
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
    Step x = scope.alias("input", scope.lookup("embedding", input, words)); // (T, C)
    Places places =
        Places.causal(input.rows())
            .rotated(Rotation.of(input.rows(), config.headWidth(), config.ropeTheta()));
    for (int n = 0; n < blocks.size(); n++) {
      x = blocks.get(n).forward(scope.in(n), x, places); // (T, C)
    }
    Step output = norm.forward(scope, "output", x); // (T, C)
    return head.forward(tape, "logits", output); // (T, V)
  }
}
