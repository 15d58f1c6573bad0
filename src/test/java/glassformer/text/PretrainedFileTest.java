package glassformer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tokenizer reads a file, and what is said of a file that none can read. */
class PretrainedFileTest {
  private static final String UNIGRAM =
      """
      {"normalizer": {"type": "Precompiled", "precompiled_charsmap": "TABLE"},
       "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"},
       "post_processor": {"type": "Sequence", "processors":
         [{"type": "RobertaProcessing", "cls": ["<s>", 0], "sep": ["</s>", 1]}]},
       "model": {"type": "Unigram", "unk_id": 2,
         "vocab": [["<s>", 0.0], ["</s>", 0.0], ["<unk>", 0.0], ["▁cat", -1.0], ["▁", -2.0]]}}
      """;

  @TempDir Path folder;

  private static Tokenizer read(String json) throws TokenizerException {
    return PretrainedTokenizer.of("tokenizer.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String json, String message) {
    Exception e = assertThrows(TokenizerException.class, () -> read(json));
    assertTrue(e.getMessage().startsWith("tokenizer.json: " + message), e.getMessage());
  }

  @Test
  void theFileDecidesWhoReadsIt() throws IOException {
    String words = WordTokenizer.of(List.of("[UNK]"), List.of("cat"), "[UNK]").toJson();
    Path path = Files.writeString(folder.resolve("tokenizer.json"), words);
    assertInstanceOf(WordTokenizer.class, Tokenizer.read(path));
    Files.writeString(path, TokenizerFiles.content("/tokenizers/wordpiece.json"));
    assertInstanceOf(PretrainedTokenizer.class, Tokenizer.read(path));
    assertEquals(Files.readString(path), Tokenizer.read(path).toJson());
  }

  @Test
  void wordsAreReadAlikeByBoth() throws IOException {
    WordTokenizer words = WordTokenizer.of(List.of("[UNK]"), List.of("cat", "."), "[UNK]");
    assertEquals(words.encode("cat Dog."), read(words.toJson()).encode("cat Dog."));
  }

  @Test
  void unigramIsRead() throws IOException {
    assertEquals(
        List.of("<s>", "␣cat", "␣", "dog", "</s>"),
        TokenizerFiles.texts(read(unigram(table(1024))).encode("cat dog")));
  }

  @Test
  void idsMayBeLeftOut() throws IOException {
    Tokenizer tokenizer =
        read(
            """
            {"model": {"type": "WordPiece", "unk_token": "[UNK]", "max_input_chars_per_word": 9,
              "continuing_subword_prefix": "##", "vocab": {"[UNK]": 0, "cat": 3}}}
            """);
    assertEquals(4, tokenizer.vocabularySize());
    assertEquals("#2", tokenizer.token(2));
    assertEquals(3, tokenizer.encode("cat").get(0).id());
    assertThrows(IllegalArgumentException.class, () -> tokenizer.token(-1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"WordPiece\", | \"Foo\", | model.type is \"Foo\"; supported are \"WordPiece\"",
        "\"the\": 5 | \"the\": -5 | token 'the' has the id -5; ids must be whole numbers",
        "\"the\": 5 | \"the\": 3000000000 | token 'the' has the id 3000000000",
        "\"the\": 5 | \"the\": 6 | tokens 'cat' and 'the' have the same id 6",
        "\"the\": 5 | \"cat\": 5 | it is not JSON (Duplicate field 'cat')",
        "\"id\": 4 | \"id\": 7 | added token '[MASK]' has the id 7; it must have 4",
        "\"content\": \"[MASK]\" | \"content\": \"new\" | added token 'new' has the id 4; it must"
            + " have 30",
        "\"unk_token\": \"[UNK]\" | \"unk_token\": \"<unk>\" | model.unk_token is '<unk>', which is"
            + " not in the vocabulary",
        "\"vocab\" | \"words\" | model.vocab is null; it must be an object",
        "\"id\": \"[CLS]\", | \"id\": \"[END]\", | post_processor uses the special token '[END]'",
        "\"Sequence\": { | \"Foo\": { | the tokenizers library refuses it (data did not match",
        "\"version\" | version | it is not JSON",
      })
  void whatIsWrongIsSaid(String right, String wrong, String message) throws IOException {
    String good = TokenizerFiles.content("/tokenizers/wordpiece.json");
    assertTrue(good.contains(right));
    assertRefused(good.replace(right, wrong), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"unk_id\": 2 | \"unk_id\": 9 | model.unk_id is 9; it must be the id",
        "\"unk_id\": 2 | \"unk_id\": null | model.unk_id is null",
        "[\"</s>\", 1] | [\"</s>\", 9] | post_processor gives the special token '</s>' the id 9; ids"
            + " of this vocabulary go from 0 to 4",
        "\"vocab\" | \"words\" | model.vocab is null; it must be a list",
      })
  void whatIsWrongWithUnigramIsSaid(String right, String wrong, String message) {
    assertTrue(UNIGRAM.contains(right));
    assertRefused(unigram(table(1024)).replace(right, wrong), message);
  }

  @Test
  void aTableOfCharactersThatIsNotWholeIsRefused() throws IOException {
    byte[] whole = table(1024);
    for (byte[] table :
        List.of(new byte[3], Arrays.copyOf(whole, whole.length - 1), table(0), table(8))) {
      assertRefused(unigram(table), "normalizer has the precompiled_charsmap ");
    }
    String json = unigram(whole).replaceAll("(?<=charsmap\": \")[^\"]+", "?");
    assertRefused(json, "normalizer has the precompiled_charsmap \"?\", which is damaged");
  }

  /** A table with an empty tree, which replaces nothing. */
  private static byte[] table(int tree) {
    return ByteBuffer.allocate(4 + tree).order(ByteOrder.LITTLE_ENDIAN).putInt(tree).array();
  }

  private static String unigram(byte[] table) {
    return UNIGRAM.replace("TABLE", Base64.getEncoder().encodeToString(table));
  }

  @Test
  void anEmptyFileAndAMissingOneAreNamed() {
    assertRefused("", "model.type is null");
    assertRefused("{}", "model.type is null");
    Exception missing =
        assertThrows(
            TokenizerException.class, () -> Tokenizer.read(folder.resolve("tokenizer.json")));
    assertEquals("tokenizer.json: this file is missing in " + folder, missing.getMessage());
  }
}
