package glassformer.checkpoint;

import glassformer.model.ModelConfig;
import glassformer.model.Transformer;
import glassformer.text.Tokenizer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model folder in memory.
 *
 * @param name what the user knows it by: a built-in model's name, else the folder's
 * @param folder where it was read from
 * @param sha256 of its files, in hexadecimal
 * @param model the parameters and their arrangement
 * @param sourceTokenizer of the source text, where the folder has one
 * @param targetTokenizer of the target text, where the folder has one
 */
public record LoadedModel(
    String name,
    Path folder,
    String sha256,
    Transformer model,
    Optional<Tokenizer> sourceTokenizer,
    Optional<Tokenizer> targetTokenizer) {

  public ModelConfig config() {
    return model.config();
  }
}
