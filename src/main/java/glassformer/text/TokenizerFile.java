package glassformer.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A {@code tokenizer.json} as it was read, of any type.
 *
 * @param name the file's, for messages
 * @param content the whole text
 * @param root the same as a tree
 */
record TokenizerFile(String name, String content, JsonNode root) {
  /** Names are tokens, tens of thousands and each only once: keeping them for reuse costs time. */
  static final JsonMapper JSON =
      JsonMapper.builder(
              new JsonFactoryBuilder()
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int LONGEST_QUOTE = 80;

  static TokenizerFile read(Path path) throws TokenizerException {
    String name = path.getFileName().toString();
    try {
      return of(name, Files.readAllBytes(path));
    } catch (TokenizerException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new TokenizerException(
          e, name, "tokenizer.error.missing", path.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new TokenizerException(e, name, "tokenizer.error.unreadable", e.getMessage());
    }
  }

  static TokenizerFile of(String name, byte[] content) throws TokenizerException {
    try {
      JsonNode root = JSON.readTree(content);
      return new TokenizerFile(name, new String(content, StandardCharsets.UTF_8), root);
    } catch (JsonProcessingException e) {
      throw new TokenizerException(e, name, "tokenizer.error.json", e.getOriginalMessage());
    } catch (IOException e) {
      throw new TokenizerException(e, name, "tokenizer.error.unreadable", e.getMessage());
    }
  }

  /** The type of the model, empty where the file has none. */
  String type() {
    return root.path("model").path("type").asText();
  }

  TokenizerException wrong(String key, Object... details) {
    return new TokenizerException(name, key, details);
  }

  /** A value as a message quotes it. */
  static String describe(JsonNode node) {
    String text = node.isMissingNode() ? "null" : node.toString();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
