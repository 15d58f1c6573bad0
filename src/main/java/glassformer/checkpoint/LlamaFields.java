package glassformer.checkpoint;

import glassformer.model.ActivationFunction;
import glassformer.model.LlamaConfig;
import java.util.List;

/** The {@code config.json} of a Llama, as Hugging Face's {@code LlamaConfig}. */
final class LlamaFields {
  private static final double THETA = 10_000;

  private static final String SCALING = "rope_scaling";

  /** Where newer files keep what the older have at the top; the last that is there counts. */
  private static final List<String> ROPE = List.of(SCALING, "rope_parameters");

  private static final String TYPE = "rope_type";
  private static final String OLD_TYPE = "type";
  private static final String UNSCALED = "default";
  private static final String TURNED_SHARE = "partial_rotary_factor";

  private LlamaFields() {}

  static LlamaConfig read(ConfigFields fields) throws CheckpointException {
    fields.absent("sliding_window");
    checkScaling(fields);
    int vocabulary = fields.size("vocab_size");
    int width = fields.size("hidden_size");
    int heads = fields.size("num_attention_heads");
    int keyValueHeads = fields.size("num_key_value_heads", heads);
    fields.checkMultiple("num_attention_heads", heads, "num_key_value_heads", keyValueHeads);
    return new LlamaConfig(
        width,
        heads,
        keyValueHeads,
        headWidth(fields, width, heads),
        fields.size("num_hidden_layers"),
        fields.size("intermediate_size"),
        activation(fields),
        (float) fields.positive("rms_norm_eps", 1e-6),
        theta(fields),
        fields.size("max_position_embeddings", 2048),
        vocabulary,
        fields.flag("attention_bias", false),
        fields.flag("mlp_bias", false),
        fields.flag("tie_word_embeddings", false),
        fields.specialIds(vocabulary));
  }

  private static ActivationFunction activation(ConfigFields fields) throws CheckpointException {
    fields.textOnly("hidden_act", "silu");
    return ActivationFunction.SILU;
  }

  private static int headWidth(ConfigFields fields, int width, int heads)
      throws CheckpointException {
    if (!fields.has("head_dim")) {
      fields.checkMultiple("hidden_size", width, "num_attention_heads", heads);
    }
    int headWidth = fields.size("head_dim", width / heads);
    if (headWidth % 2 != 0) {
      throw new CheckpointException(fields.file(), "checkpoint.config.even", headWidth);
    }
    return headWidth;
  }

  private static double theta(ConfigFields fields) throws CheckpointException {
    double theta = fields.positive("rope_theta", THETA);
    for (String place : ROPE) {
      theta = fields.has(place) ? fields.inside(place).positive("rope_theta", theta) : theta;
    }
    return theta;
  }

  /** Rotary positions are supported as Su et al. (2021) have them, without any stretching. */
  private static void checkScaling(ConfigFields fields) throws CheckpointException {
    fields.numberOnly(TURNED_SHARE, 1);
    if (fields.has(SCALING)) { // which says nothing without a type
      ConfigFields scaling = fields.inside(SCALING);
      scaling.choice(scaling.has(OLD_TYPE) ? OLD_TYPE : TYPE, UNSCALED);
    }
    for (String place : ROPE) {
      if (fields.has(place)) {
        ConfigFields rope = fields.inside(place);
        rope.textOnly(TYPE, UNSCALED);
        rope.textOnly(OLD_TYPE, UNSCALED);
        rope.numberOnly(TURNED_SHARE, 1);
      }
    }
  }
}
