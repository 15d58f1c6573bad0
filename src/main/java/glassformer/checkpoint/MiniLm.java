package glassformer.checkpoint;

import glassformer.model.Model;
import glassformer.model.ModelConfig;
import glassformer.text.PretrainedTokenizer;
import glassformer.text.Tokenizer;
import glassformer.text.TokenizerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The pretrained model that the program carries: all-MiniLM-L6-v2 of sentence-transformers, a BERT
 * trained to give sentences of similar meaning similar vectors.
 *
 * <p>A jar of its own brings the weights, as ONNX, and the tokenizer, under the Apache License 2.0.
 * It has no configuration: {@code minilm.json} has the fields that count of the one published with
 * the model at huggingface.co/sentence-transformers/all-MiniLM-L6-v2.
 */
final class MiniLm {
  static final String NAME = "minilm";

  private static final String CONFIG = "/glassformer/checkpoint/minilm.json";
  private static final String WEIGHTS = "/all-minilm-l6-v2.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";

  private MiniLm() {}

  /** Most of the time goes into unpacking the weights; all else is done beside it. */
  static LoadedModel open(Watch watch) throws CheckpointException {
    byte[] config = read(CONFIG);
    byte[] tokenizer = read(TOKENIZER);
    ModelConfig sizes = ConfigFile.parse(ModelFiles.CONFIG, config);
    try (Unpacking weights = unpack(watch);
        Aside<Tokenizers> tokenizers = Aside.start(() -> tokenizers(sizes, tokenizer));
        Aside<String> sha256 = Aside.start(() -> fingerprint(config, tokenizer, weights));
        TensorStore store =
            new OnnxStream(WEIGHTS.substring(1), weights, FamilyTensors.of(sizes), watch)) {
      Model model = Weights.read(NAME, store, sizes, watch);
      return new LoadedModel(
          NAME,
          jar(),
          sha256.result(),
          model,
          tokenizers.result().source(),
          tokenizers.result().target());
    }
  }

  private static Unpacking unpack(Watch watch) throws CheckpointException {
    try {
      return unpack(find(WEIGHTS).openConnection(), watch);
    } catch (IOException e) {
      throw CheckpointException.reading(e, Path.of(WEIGHTS));
    }
  }

  /**
   * Begins to unpack the weights.
   *
   * @throws CheckpointException if nothing says how large they are
   */
  static Unpacking unpack(URLConnection packed, Watch watch) throws IOException {
    int length = packed.getContentLength();
    if (length < 0) {
      throw new CheckpointException(
          WEIGHTS.substring(1), "checkpoint.builtin.size", packed.getURL());
    }
    watch.expect(2L * length); // unpacked, then made a model of
    return Unpacking.start(packed.getInputStream(), length);
  }

  private static Tokenizers tokenizers(ModelConfig config, byte[] content)
      throws CheckpointException {
    try {
      Tokenizer tokenizer = PretrainedTokenizer.of(TOKENIZER.substring(1), content);
      return Tokenizers.oneSided(Optional.of(tokenizer), config);
    } catch (TokenizerException e) {
      throw new CheckpointException(e);
    }
  }

  private static String fingerprint(byte[] config, byte[] tokenizer, Unpacking weights)
      throws CheckpointException {
    Fingerprint fingerprint = new Fingerprint();
    try (InputStream content = weights.reader(bytes -> {})) {
      add(fingerprint, ModelFiles.CONFIG, config);
      add(fingerprint, ModelFiles.TOKENIZER, tokenizer);
      fingerprint.add(WEIGHTS.substring(1), weights.bytes().length, content);
    } catch (IOException e) {
      throw new CheckpointException(e, WEIGHTS, "checkpoint.file.unreadable", e.getMessage());
    }
    return fingerprint.text();
  }

  private static void add(Fingerprint fingerprint, String name, byte[] content) throws IOException {
    fingerprint.add(name, content.length, new ByteArrayInputStream(content));
  }

  private static byte[] read(String resource) throws CheckpointException {
    try (InputStream content = find(resource).openStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new CheckpointException(e, resource, "checkpoint.file.unreadable", e.getMessage());
    }
  }

  /** The jar that has the weights. */
  private static Path jar() throws CheckpointException {
    try {
      URLConnection connection = find(WEIGHTS).openConnection();
      URL file =
          connection instanceof JarURLConnection jar ? jar.getJarFileURL() : connection.getURL();
      return Path.of(file.toURI());
    } catch (IOException | URISyntaxException e) {
      throw new CheckpointException(e, WEIGHTS, "checkpoint.file.unreadable", e.getMessage());
    }
  }

  private static URL find(String resource) throws CheckpointException {
    URL url = MiniLm.class.getResource(resource);
    if (url == null) {
      throw new CheckpointException(resource, "checkpoint.builtin.missing");
    }
    return url;
  }
}
