package glassformer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelFolder;
import glassformer.model.Greedy;
import glassformer.text.Token;
import glassformer.text.Tokenizer;
import glassformer.train.task.Translation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in Translator does what the README says of it. */
class TranslatorTest {

  private static LoadedModel translator;

  @BeforeAll
  static void open() throws IOException {
    translator = ModelFolder.open(Path.of("samples", "models", "translator"));
  }

  @Test
  void translatesHeldOutSentencesExactlyAndItsAttentionIsReadable() {
    Evaluation evaluation =
        new Evaluator(translator.encoderDecoder().orElseThrow(), source(), target())
            .evaluate(new Translation(), 300, 2);
    assertTrue(evaluation.exactShare() >= 0.99, "mistakes: " + evaluation.mistakes());
    double best = evaluation.heads().stream().mapToDouble(HeadShare::share).max().orElse(0);
    assertTrue(best >= 0.95, "heads: " + evaluation.heads());
  }

  @ParameterizedTest
  @CsvSource({
    "The small cat sees a red car., le petit chat voit une voiture rouge",
    "the small cat sees a red car, le petit chat voit une voiture rouge",
    "Your beautiful sisters sing in the garden., vos belles sœurs chantent dans le jardin",
    "The old doctor does not want the big yellow cake.,"
        + " le vieux médecin ne veut pas le grand gâteau jaune",
    "They do not sell any new blue cars., ils ne vendent pas de nouvelles voitures bleues",
    "Some pretty horses follow two happy girls.,"
        + " de jolis chevaux suivent deux filles heureuses",
    "The cat and the mouse sleep behind the green chair.,"
        + " le chat et la souris dorment derrière la chaise verte"
  })
  void translatesTheExamples(String english, String french) {
    assertEquals(french, translated(english));
  }

  @ParameterizedTest
  @CsvSource({
    "the cat, le chat",
    "the small cat sees, le petit chat voit",
    "the small cat sees a red car, le petit chat voit une voiture rouge"
  })
  void translatesASentenceStillBeingTyped(String english, String french) {
    assertEquals(french, translated(english));
  }

  @Test
  void anUnknownWordStaysUnknownInItsPlace() {
    assertEquals(
        "le petit chat [UNK] une voiture rouge", translated("the small cat zaps a red car"));
    assertEquals("un chat [UNK] dort", translated("a purple cat sleeps"));
  }

  @Test
  void hasTheSizesOfTheTaskAndSpecialTokens() {
    assertEquals(64, translator.config().width());
    assertEquals(4, translator.config().heads());
    assertEquals(2, translator.config().encoderLayers());
    assertEquals(2, translator.config().decoderLayers());
    assertEquals(256, translator.config().feedForwardWidth());
    assertEquals(1, translator.config().special().bos().orElseThrow());
    assertEquals(List.of("[PAD]", "[BOS]", "[EOS]", "[UNK]"), target().vocabulary().subList(0, 4));
  }

  private static String translated(String text) {
    int[] source = source().encode(text).stream().mapToInt(Token::id).toArray();
    int[] written =
        Greedy.decode(translator.encoderDecoder().orElseThrow(), source, new int[0], () -> false);
    return target().decode(Arrays.copyOfRange(written, 1, written.length));
  }

  private static Tokenizer source() {
    return translator.sourceTokenizer().orElseThrow();
  }

  private static Tokenizer target() {
    return translator.targetTokenizer().orElseThrow();
  }
}
