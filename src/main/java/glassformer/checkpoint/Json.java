package glassformer.checkpoint;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** How the files of a model folder are parsed: strictly. */
final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * The content of a file.
   *
   * @param file its name, for messages
   */
  static JsonNode parse(String file, byte[] content) throws CheckpointException {
    try {
      return MAPPER.readTree(content);
    } catch (JacksonException e) {
      throw new CheckpointException(e, file, "checkpoint.config.json", reason(e));
    } catch (IOException e) {
      throw new CheckpointException(e, file, "checkpoint.file.unreadable", e.getMessage());
    }
  }

  /** The parser's message without the excerpt of the source that Jackson adds. */
  static String reason(IOException e) {
    return e instanceof JsonProcessingException parse ? parse.getOriginalMessage() : e.getMessage();
  }

  /** A value as messages quote it. */
  static String describe(JsonNode value) {
    return value.isMissingNode() ? "null" : value.toString();
  }
}
