package glassformer.checkpoint;

import glassformer.model.Model;
import glassformer.model.ModelConfig;
import glassformer.text.PretrainedTokenizer;
import glassformer.text.Tokenizer;
import glassformer.text.TokenizerException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private static final int CHUNK_BYTES = 1 << 20;

  private MiniLm() {}

  static LoadedModel open(Watch watch) throws CheckpointException {
    try (Aside<byte[]> unpacking = Aside.start(() -> readWeights(watch))) {
      byte[] config = read(CONFIG);
      ModelConfig sizes = ConfigFile.parse(ModelFiles.CONFIG, config);
      Tokenizers tokenizers = tokenizers(sizes);
      byte[] weights = unpacking.result();
      try (TensorStore store = OnnxFile.parse(WEIGHTS.substring(1), ByteBuffer.wrap(weights));
          Aside<String> sha256 = Aside.start(() -> fingerprint(config, weights))) {
        Model model = Weights.read(NAME, store, sizes, watch);
        return new LoadedModel(
            NAME, jar(), sha256.result(), model, tokenizers.source(), tokenizers.target());
      }
    }
  }

  private static Tokenizers tokenizers(ModelConfig config) throws CheckpointException {
    try {
      Tokenizer tokenizer = PretrainedTokenizer.of(TOKENIZER.substring(1), read(TOKENIZER));
      return Tokenizers.oneSided(Optional.of(tokenizer), config);
    } catch (TokenizerException e) {
      throw new CheckpointException(e);
    }
  }

  private static String fingerprint(byte[] config, byte[] weights) throws CheckpointException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(ModelFiles.CONFIG, config);
    files.put(ModelFiles.TOKENIZER, read(TOKENIZER));
    files.put(WEIGHTS.substring(1), weights);
    return Fingerprint.of(files);
  }

  private static byte[] read(String resource) throws CheckpointException {
    try (InputStream content = find(resource).openStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new CheckpointException(e, resource, "checkpoint.file.unreadable", e.getMessage());
    }
  }

  /** Most of the time of opening goes into unpacking them, so it begins with that. */
  private static byte[] readWeights(Watch watch) throws CheckpointException {
    try {
      URLConnection connection = find(WEIGHTS).openConnection();
      byte[] bytes = new byte[connection.getContentLength()];
      watch.expect(2L * bytes.length); // unpacked, then made a model of
      try (InputStream content = connection.getInputStream()) {
        for (int done = 0; done < bytes.length; ) {
          int read = content.read(bytes, done, Math.min(CHUNK_BYTES, bytes.length - done));
          if (read < 0) {
            throw new EOFException();
          }
          watch.advance(read);
          done += read;
        }
      }
      return bytes;
    } catch (IOException e) {
      throw new CheckpointException(e, WEIGHTS, "checkpoint.file.unreadable", e.getMessage());
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
