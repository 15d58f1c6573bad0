package glassformer.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that are no models of the pretrained families, and what is said of each. */
public enum BrokenFolder {
  CUT_SHARD(
      "gpt2",
      folder -> Breaking.cut(folder.resolve(PretrainedFolder.SECOND), 4),
      "model-00002-of-00002.safetensors: tensor 'ln_f.bias' ends at byte 13248 of the data, which"
          + " has only 13244; the file is cut short"),
  MISSING_SHARD(
      "llama",
      folder -> Files.delete(folder.resolve(PretrainedFolder.FIRST)),
      "model-00001-of-00002.safetensors: this file is missing in {folder}"),
  INDEX_OF_A_TENSOR_THAT_ITS_SHARD_LACKS(
      "gpt2",
      folder -> Breaking.index(folder, PretrainedFolder.FIRST, "ln_f.bias"),
      "model-00001-of-00002.safetensors: there is no tensor 'ln_f.bias', though"
          + " model.safetensors.index.json says it is here"),
  INDEX_THAT_IS_NOT_JSON(
      "bert",
      folder -> Files.writeString(folder.resolve("model.safetensors.index.json"), "weight_map"),
      "model.safetensors.index.json: it is not JSON (Unrecognized token 'weight_map': was"
          + " expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false'))"),
  INDEX_WITHOUT_A_MAP(
      "bert",
      folder -> Files.writeString(folder.resolve("model.safetensors.index.json"), "{}"),
      "model.safetensors.index.json: weight_map is null; it must be an object that gives the file"
          + " of each tensor"),
  SHARD_OUTSIDE_THE_FOLDER(
      "bert",
      folder -> Breaking.index(folder, "../x.safetensors", "embeddings.LayerNorm.bias"),
      "model.safetensors.index.json: weight_map gives \"../x.safetensors\" for tensor"
          + " 'embeddings.LayerNorm.bias'; it must be the name of a .safetensors file in the same"
          + " folder"),
  WEIGHT_THAT_IS_NO_NUMBER(
      "gpt2",
      folder -> Breaking.notANumber(folder),
      "model.safetensors: tensor 'wpe.weight' has the weight NaN at [2, 5]; weights must be"
          + " finite"),
  CONFIG_WITHOUT_A_FIELD(
      "gpt2",
      folder -> Breaking.remove(folder, "n_head"),
      "config.json: n_head is missing; it must be a whole number from 1 on"),
  UNSCALED_ATTENTION(
      "gpt2",
      folder -> Breaking.set(folder, "scale_attn_weights", "false"),
      "config.json: scale_attn_weights is false; it must be true; no other value is supported"),
  ATTENTION_SCALED_BY_LAYER(
      "gpt2",
      folder -> Breaking.set(folder, "scale_attn_by_inverse_layer_idx", "true"),
      "config.json: scale_attn_by_inverse_layer_idx is true; it must be false; no other value is"
          + " supported"),
  UNKNOWN_ACTIVATION(
      "gpt2",
      folder -> Breaking.set(folder, "activation_function", "\"quick_gelu\""),
      "config.json: activation_function is \"quick_gelu\"; it must be one of \"gelu\","
          + " \"gelu_new\", \"gelu_pytorch_tanh\", \"relu\", \"silu\", \"swish\""),
  CROSS_ATTENTION(
      "bert",
      folder -> Breaking.set(folder, "add_cross_attention", "true"),
      "config.json: add_cross_attention is true; it must be false; no other value is supported"),
  RELATIVE_POSITIONS(
      "bert",
      folder -> Breaking.set(folder, "position_embedding_type", "\"relative_key\""),
      "config.json: position_embedding_type is \"relative_key\"; it must be \"absolute\"; no other"
          + " value is supported"),
  DECODING_BERT(
      "bert",
      folder -> Breaking.set(folder, "is_decoder", "true"),
      "config.json: is_decoder is true; it must be false; no other value is supported"),
  STRETCHED_POSITIONS(
      "llama",
      folder ->
          Breaking.set(folder, "rope_scaling", "{\"rope_type\": \"llama3\", \"factor\": 8.0}"),
      "config.json: rope_scaling.rope_type is \"llama3\"; it must be one of \"default\""),
  STRETCHED_POSITIONS_OF_NEWER_FILES(
      "llama",
      folder ->
          Breaking.set(folder, "rope_parameters", "{\"rope_type\": \"yarn\", \"rope_theta\": 1e6}"),
      "config.json: rope_parameters.rope_type is \"yarn\"; it must be \"default\"; no other value"
          + " is supported"),
  OTHER_GATE(
      "llama",
      folder -> Breaking.set(folder, "hidden_act", "\"gelu\""),
      "config.json: hidden_act is \"gelu\"; it must be \"silu\"; no other value is supported"),
  UNEVEN_GROUPS(
      "llama",
      folder -> Breaking.set(folder, "num_key_value_heads", "3"),
      "config.json: num_attention_heads 4 is not a multiple of num_key_value_heads 3"),
  ODD_HEADS(
      "llama",
      folder -> Breaking.set(folder, "head_dim", "7"),
      "config.json: head_dim is 7; it must be even, since rotary positions turn pairs of numbers"),
  WINDOW(
      "llama",
      folder -> Breaking.set(folder, "sliding_window", "4096"),
      "config.json: sliding_window is 4096; it must be absent, since it is not supported"),
  QUANTIZED(
      "llama",
      folder -> Breaking.set(folder, "quantization_config", "{\"bits\": 4}"),
      "config.json: quantization_config is {\"bits\":4}; it must be absent, since it is not"
          + " supported"),
  OTHER_FAMILY(
      "llama",
      folder -> Breaking.set(folder, "model_type", "\"mistral\""),
      "config.json: model_type is \"mistral\"; it must be one of \"transformer\", \"gpt2\","
          + " \"bert\", \"llama\""),
  CONFIG_THAT_IS_A_FOLDER(
      "bert",
      folder -> Breaking.replaceByFolder(folder.resolve("config.json")),
      "config.json: this is a folder, not a file ({folder}/config.json)"),
  CONFIG_THAT_IS_EMPTY(
      "bert",
      folder -> Files.write(folder.resolve("config.json"), new byte[0]),
      "config.json: model_type is missing; it must be one of \"transformer\", \"gpt2\", \"bert\","
          + " \"llama\""),
  LARGER_TOKENIZER(
      "bert",
      folder -> Breaking.tokenizer(folder),
      "tokenizer.json: its ids go up to 29, config.json says vocab_size 19; each id needs a row of"
          + " the table"),
  TOKENIZER_THAT_IS_NOT_JSON(
      "gpt2",
      folder -> Files.writeString(folder.resolve("tokenizer.json"), "{"),
      "tokenizer.json: it is not JSON (Unexpected end-of-input: expected close marker for Object"
          + " (start marker at [Source: ..."),
  WEIGHTS_THAT_CANNOT_BE_READ(
      "bert",
      folder -> Breaking.link(folder),
      "model.safetensors: it cannot be read ({folder}/model.safetensors: ..."),
  EMPTY_FOLDER(
      "bert",
      folder -> Breaking.keepOnly(folder, ""),
      "{folder}: this folder is no model; config.json and model.safetensors were looked for, and it"
          + " has []"),
  FOLDER_OF_OTHER_THINGS(
      "bert",
      folder -> Breaking.keepOnly(folder, "tokenizer.json"),
      "{folder}: this folder is no model; config.json and model.safetensors were looked for, and it"
          + " has [tokenizer.json]"),
  FILE_INSTEAD_OF_A_FOLDER(
      "bert",
      folder -> Breaking.replaceByFile(folder),
      "{folder}: this is a file; a model is a folder with a config.json"),
  CONFIG_ALONE(
      "bert",
      folder -> Breaking.keepOnly(folder, "config.json"),
      "model.safetensors: this file is missing in {folder}"),
  PICKLED_WEIGHTS(
      "bert",
      folder -> {
        Breaking.keepOnly(folder, "config.json");
        Files.writeString(folder.resolve("pytorch_model.bin"), "PK");
      },
      "{folder}: its weights are pickled (pytorch_model), which only Python can open; save the"
          + " model as model.safetensors, as save_pretrained does today"),
  EMPTY_WEIGHTS(
      "bert",
      folder -> Files.write(folder.resolve("model.safetensors"), new byte[0]),
      "model.safetensors: it has 0 bytes; a safetensors file begins with 8 bytes that give its"
          + " header's length"),
  HEADER_TOO_LONG(
      "bert",
      folder ->
          RawFile.write(folder.resolve("model.safetensors"), 1L << 60, new byte[2], new byte[0]),
      "model.safetensors: its header should have 1152921504606846976 bytes, but the file has only"
          + " 10; it is cut short or not a safetensors file"),
  OTHER_SHAPE(
      "bert",
      folder -> Breaking.set(folder, "intermediate_size", "48"),
      "model-00001-of-00002.safetensors: tensor 'encoder.layer.0.intermediate.dense.weight' has"
          + " shape [64, 16], config.json says 48 x 16"),
  MISSING_LAYER(
      "llama",
      folder -> Breaking.set(folder, "num_hidden_layers", "3"),
      "model.safetensors.index.json: tensor 'model.layers.2.self_attn.q_proj.weight' is missing;"
          + " config.json says it is there, 32 x 32"),
  LAYER_TOO_MANY(
      "bert",
      folder -> Breaking.set(folder, "num_hidden_layers", "1"),
      "model.safetensors.index.json: config.json does not describe 16 of its tensors"
          + " ('encoder.layer.1.attention.output.LayerNorm.bias',"
          + " 'encoder.layer.1.attention.output.LayerNorm.weight',"
          + " 'encoder.layer.1.attention.output.dense.bias'); there must be no others than those it"
          + " describes"),
  HEAD_THAT_IS_NOT_TIED(
      "llama",
      folder -> Breaking.set(folder, "tie_word_embeddings", "true"),
      "model-00002-of-00002.safetensors: tensor 'lm_head.weight' differs from"
          + " 'model.embed_tokens.weight', though config.json says that they are one"
          + " (tie_word_embeddings); set it to false"),
  ONNX_THAT_IS_CUT(
      "bert",
      folder -> {
        Breaking.keepOnly(folder, "config.json");
        Files.write(folder.resolve("model.onnx"), new byte[] {0x3a, 0x40});
      },
      "model.onnx: it is not an ONNX file, or it is cut short"),
  TOO_LARGE_FOR_THE_MEMORY(
      "gpt2", Breaking::tooLarge, "model: it needs about 24.2 GB of memory, but ...");

  private final String family;
  private final Breaking breaking;
  private final String message;

  BrokenFolder(String family, Breaking breaking, String message) {
    this.family = family;
    this.breaking = breaking;
    this.message = message;
  }

  /** Writes the folder into another one. */
  public Path writeInto(Path parent) throws IOException {
    Path folder = PretrainedFolder.of(family, parent.resolve("model"), Dtype.F32).writeShards();
    breaking.apply(folder);
    return folder;
  }

  /** Whether this is what should be said of the folder. */
  public boolean isSaid(String text, Path folder) {
    String expected = message.replace("{folder}", folder.toString());
    return expected.endsWith("...")
        ? text.startsWith(expected.substring(0, expected.length() - 3))
        : text.equals(expected);
  }
}
