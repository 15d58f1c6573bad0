package glassformer.checkpoint;

import glassformer.model.Model;
import glassformer.model.ModelConfig;
import glassformer.model.Transformer;
import glassformer.text.Tokenizer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model in memory.
 *
 * @param name what the user knows it by: a built-in model's name, else the folder's
 * @param folder where it was read from: a folder, or the jar of a model that the program carries
 * @param sha256 of its files, in hexadecimal
 * @param model the parameters and their arrangement
 * @param sourceTokenizer of what the encoder reads, where there is one
 * @param targetTokenizer of what the decoder reads and predicts, where there is one
 */
public record LoadedModel(
    String name,
    Path folder,
    String sha256,
    Model model,
    Optional<Tokenizer> sourceTokenizer,
    Optional<Tokenizer> targetTokenizer) {

  public ModelConfig config() {
    return model.config();
  }

  /** The model, where it is an encoder-decoder. */
  public Optional<Transformer> encoderDecoder() {
    return model instanceof Transformer transformer ? Optional.of(transformer) : Optional.empty();
  }
}
