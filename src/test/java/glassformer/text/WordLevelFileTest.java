package glassformer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordLevelFileTest {
  private static final String GOOD =
      """
      {"version": "1.0", "truncation": null, "padding": null,
       "added_tokens": [{"id": 2, "content": "<pad>", "special": true}, {"id": 0, "content": "[UNK]", "special": true}],
       "normalizer": {"type": "Lowercase"},
       "pre_tokenizer": {"type": "BertPreTokenizer"},
       "model": {"type": "WordLevel", "vocab": {"[UNK]": 0, "cat": 1}, "unk_token": "[UNK]"}}
      """;

  @TempDir Path folder;

  private WordTokenizer read(String json) throws IOException {
    return WordTokenizer.read(Files.writeString(folder.resolve("tokenizer.json"), json));
  }

  @Test
  void readsVocabularyAndAddedTokens() throws IOException {
    WordTokenizer tokenizer = read(GOOD);
    assertEquals(List.of("[UNK]", "cat", "<pad>"), tokenizer.vocabulary());
    assertEquals("[UNK]", tokenizer.unknown());
    assertEquals(List.of("cat"), tokenizer.words());
    assertFalse(tokenizer.encode("CAT").get(0).unknown());
  }

  @Test
  void withoutNormalizerCaseMatters() throws IOException {
    assertTrue(
        read(GOOD.replace("{\"type\": \"Lowercase\"}", "null")).encode("CAT").get(0).unknown());
  }

  @Test
  void acceptsTheEquivalentSequence() throws IOException {
    String sequence =
        "\"Sequence\", \"pretokenizers\": [{\"type\": \"WhitespaceSplit\"},"
            + " {\"type\": \"Punctuation\", \"behavior\": \"Isolated\"}]";
    assertEquals(2, read(GOOD.replace("\"BertPreTokenizer\"", sequence)).encode("cat.").size());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    WordTokenizer written =
        WordTokenizer.of(List.of("[PAD]", "[UNK]"), List.of("é\"\\", "猫", "'"), "[UNK]");
    WordTokenizer read = read(written.toJson());
    assertEquals(written.vocabulary(), read.vocabulary());
    assertEquals(written.words(), read.words());
    assertEquals(written.toJson(), read.toJson());
    assertEquals(written.encode("[PAD] É' 猫"), read.encode("[PAD] É' 猫"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "WordLevel | BPE | model.type is \"BPE\"; supported is \"WordLevel\"",
        "Lowercase | NFD | normalizer is {\"type\":\"NFD\"}",
        "BertPreTokenizer | Metaspace | pre_tokenizer is {\"type\":\"Metaspace\"}",
        "\"cat\": 1 | \"cat\": 7 | token 'cat' has the id 7; ids must go from 0 to 2",
        "\"cat\": 1 | \"cat\": -1 | token 'cat' has the id -1",
        "\"cat\": 1 | \"cat\": 1.5 | token 'cat' has the id 1.5",
        "\"cat\": 1 | \"cat\": 0 | tokens 'cat' and '[UNK]' have the same id 0",
        "\"id\": 2 | \"id\": 1 | tokens '<pad>' and 'cat' have the same id 1",
        "\"id\": 0 | \"id\": 2 | tokens '[UNK]' and '<pad>' have the same id 2",
        "\"cat\": 1 | \"[UNK]\": 1 | it is not JSON (Duplicate field '[UNK]')",
        "\"unk_token\": \"[UNK]\" | \"unk_token\": \"<unk>\" | model.unk_token is '<unk>', which is"
            + " not in the vocabulary",
        "\"vocab\" | \"words\" | model.vocab is null; it must be an object",
        "\"version\" | version | it is not JSON",
      })
  void whatIsWrongIsSaid(String right, String wrong, String message) {
    assertTrue(GOOD.contains(right));
    Exception e = assertThrows(TokenizerException.class, () -> read(GOOD.replace(right, wrong)));
    assertTrue(e.getMessage().startsWith("tokenizer.json: " + message), e.getMessage());
  }

  @Test
  void missingAndUnreadableFilesAreNamed() throws IOException {
    Exception missing =
        assertThrows(
            TokenizerException.class, () -> WordTokenizer.read(folder.resolve("none.json")));
    assertEquals("none.json: this file is missing in " + folder, missing.getMessage());
    Path directory = Files.createDirectory(folder.resolve("directory.json"));
    Exception unreadable =
        assertThrows(TokenizerException.class, () -> WordTokenizer.read(directory));
    assertTrue(
        unreadable.getMessage().startsWith("directory.json: it cannot be read"),
        unreadable.getMessage());
  }
}
