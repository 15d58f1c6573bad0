package glassformer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The special tokens that a {@code tokenizer.json} adds to each text. They are checked here because
 * the native library ends the whole program when its template names a token that it does not
 * define, and takes any id.
 */
final class Template {
  private final TokenizerFile file;
  private final int vocabularySize;

  private Template(TokenizerFile file, int vocabularySize) {
    this.file = file;
    this.vocabularySize = vocabularySize;
  }

  /**
   * Checks that every special token is defined, by ids of the vocabulary.
   *
   * @param vocabularySize V
   */
  static void check(TokenizerFile file, int vocabularySize) throws TokenizerException {
    new Template(file, vocabularySize).check(file.root().path("post_processor"));
  }

  private void check(JsonNode processor) throws TokenizerException {
    switch (processor.path("type").asText()) {
      case "Sequence" -> {
        for (JsonNode part : processor.path("processors")) {
          check(part);
        }
      }
      case "TemplateProcessing" -> checkTemplate(processor);
      case "BertProcessing", "RobertaProcessing" -> {
        for (String mark : List.of("cls", "sep")) {
          checkId(processor.path(mark).path(0).asText(), processor.path(mark).path(1));
        }
      }
      default -> {} // adds nothing
    }
  }

  private void checkTemplate(JsonNode template) throws TokenizerException {
    JsonNode defined = template.path("special_tokens");
    for (JsonNode token : template.findValues("SpecialToken")) {
      String name = token.path("id").asText();
      if (!defined.has(name)) {
        throw file.wrong("tokenizer.error.template", name);
      }
    }
    for (JsonNode token : defined) {
      for (JsonNode id : token.path("ids")) {
        checkId(token.path("id").asText(), id);
      }
    }
  }

  private void checkId(String token, JsonNode id) throws TokenizerException {
    if (!id.isInt() || id.intValue() < 0 || id.intValue() >= vocabularySize) {
      throw file.wrong(
          "tokenizer.error.template.id", token, TokenizerFile.describe(id), vocabularySize - 1);
    }
  }
}
