package glassformer.checkpoint;

import glassformer.model.Gpt2Config;

/** The {@code config.json} of a GPT-2, as Hugging Face's {@code GPT2Config}. */
final class Gpt2Fields {

  private Gpt2Fields() {}

  static Gpt2Config read(ConfigFields fields) throws CheckpointException {
    fields.flagOnly("scale_attn_weights", true);
    fields.flagOnly("scale_attn_by_inverse_layer_idx", false);
    fields.flagOnly("reorder_and_upcast_attn", false);
    fields.flagOnly("add_cross_attention", false);
    int vocabulary = fields.size("vocab_size");
    int width = fields.size("n_embd");
    int heads = fields.size("n_head");
    fields.checkMultiple("n_embd", width, "n_head", heads);
    return new Gpt2Config(
        width,
        heads,
        fields.size("n_layer"),
        fields.has("n_inner")
            ? fields.size("n_inner")
            : (int) Math.min(4L * width, Integer.MAX_VALUE),
        fields.activation("activation_function", "gelu_new"),
        (float) fields.positive("layer_norm_epsilon", 1e-5),
        fields.size("n_positions"),
        vocabulary,
        fields.flag("tie_word_embeddings", true),
        fields.specialIds(vocabulary));
  }
}
