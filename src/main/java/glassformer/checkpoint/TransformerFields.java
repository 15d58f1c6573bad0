package glassformer.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import glassformer.model.ActivationFunction;
import glassformer.model.NormPlacement;
import glassformer.model.SpecialIds;
import glassformer.model.TransformerConfig;
import java.util.Locale;
import java.util.OptionalInt;

/** The {@code config.json} of family {@code transformer}, whose fields are all required. */
final class TransformerFields {
  private static final String FAMILY = "transformer";
  private static final String POSITION = "sinusoidal";

  private TransformerFields() {}

  static TransformerConfig read(ConfigFields fields) throws CheckpointException {
    fields.choice("position", POSITION);
    int sources = fields.size("source_vocab_size");
    int targets = fields.size("target_vocab_size");
    int width = fields.size("d_model");
    int heads = fields.size("n_heads");
    fields.checkMultiple("d_model", width, "n_heads", heads);
    return new TransformerConfig(
        width,
        heads,
        fields.size("n_encoder_layers"),
        fields.size("n_decoder_layers"),
        fields.size("d_ff"),
        ActivationFunction.valueOf(
            fields.choice("activation", "relu", "gelu").toUpperCase(Locale.ROOT)),
        NormPlacement.valueOf(
            fields.choice("norm_placement", "post", "pre").toUpperCase(Locale.ROOT)),
        (float) fields.positive("norm_eps"),
        fields.size("max_positions"),
        fields.flag("scale_embeddings"),
        sources,
        targets,
        new SpecialIds(
            fields.id("bos_token_id", targets),
            fields.id("eos_token_id", targets),
            fields.id("pad_token_id", Math.min(sources, targets)),
            fields.id("unk_token_id", Math.min(sources, targets))));
  }

  /** The file's content. */
  static String write(TransformerConfig config) {
    ObjectNode root = Json.MAPPER.createObjectNode();
    root.put("model_type", FAMILY);
    root.put("d_model", config.width());
    root.put("n_heads", config.heads());
    root.put("n_encoder_layers", config.encoderLayers());
    root.put("n_decoder_layers", config.decoderLayers());
    root.put("d_ff", config.feedForwardWidth());
    root.put("activation", config.activation().name().toLowerCase(Locale.ROOT));
    root.put("norm_placement", config.normPlacement().name().toLowerCase(Locale.ROOT));
    root.put("norm_eps", config.normEpsilon());
    root.put("position", POSITION);
    root.put("max_positions", config.maxPositions());
    root.put("scale_embeddings", config.scaleEmbeddings());
    root.put("source_vocab_size", config.sourceVocabulary());
    root.put("target_vocab_size", config.targetVocabulary());
    putId(root, "bos_token_id", config.special().bos());
    putId(root, "eos_token_id", config.special().eos());
    putId(root, "pad_token_id", config.special().pad());
    putId(root, "unk_token_id", config.special().unknown());
    return root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
  }

  private static void putId(ObjectNode root, String field, OptionalInt id) {
    id.ifPresent(value -> root.put(field, value));
  }
}
