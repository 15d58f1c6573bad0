package glassformer.train.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationTest {

  private final Task task = Task.named("translation");

  @Test
  void hasAtLeastSixtyEnglishWordsEachOnce() {
    assertTrue(task.sourceWords().size() >= 60);
    assertEquals(task.sourceWords().size(), new HashSet<>(task.sourceWords()).size());
    assertEquals(task.targetWords().size(), new HashSet<>(task.targetWords()).size());
  }

  @Test
  void everyDrawnWordIsInTheVocabularyAndEveryWordIsDrawn() {
    Set<String> english = new HashSet<>();
    Set<String> french = new HashSet<>();
    draw(task::training, 30_000)
        .forEach(
            example -> {
              english.addAll(example.source());
              french.addAll(example.target());
            });
    assertEquals(new HashSet<>(task.sourceWords()), english);
    assertEquals(new HashSet<>(task.targetWords()), french);
  }

  @Test
  void trainingNeverDrawsWhatIsHeldOut() {
    Set<String> trained = new HashSet<>();
    draw(task::training, 50_000)
        .forEach(
            example -> {
              assertFalse(Translation.isHeldOut(example));
              trained.add(withoutPeriod(example));
            });
    draw(task::heldOut, 5_000)
        .forEach(example -> assertFalse(trained.contains(withoutPeriod(example))));
  }

  @Test
  void examplesAreHeldOutSentencesOfKnownWords() {
    assertEquals(6, task.examples().size());
    assertEquals("The small cat sees a red car.", task.examples().get(0));
    for (String text : task.examples()) {
      List<String> words = List.of(text.toLowerCase(Locale.ROOT).replace(".", " .").split(" "));
      assertTrue(task.sourceWords().containsAll(words), text);
      assertTrue(Translation.isHeldOut(new Example(words, List.of(), List.of())), text);
    }
  }

  @Test
  void aboutHalfTheSentencesEndWithAPeriodAndNoTranslationDoes() {
    long periods =
        draw(task::heldOut, 2_000).filter(example -> example.sourceText().endsWith(".")).count();
    assertTrue(periods > 900 && periods < 1_100, periods + " of 2000");
    assertFalse(draw(task::training, 2_000).anyMatch(e -> e.targetText().contains(".")));
  }

  @Test
  void unknownWordsAreReplacedInBothLanguages() {
    Example example = task.training(new Random(1));
    Example unknown = example.withUnknownWords(new Random(2), 0.5);
    for (Alignment alignment : example.alignments()) {
      boolean replaced = unknown.source().get(alignment.source()).equals(SpecialTokens.UNKNOWN);
      String expected = replaced ? SpecialTokens.UNKNOWN : example.target().get(alignment.target());
      assertEquals(expected, unknown.target().get(alignment.target()));
    }
    assertEquals(example, example.withUnknownWords(new Random(2), 0));
  }

  @Test
  void aBeginningHasTheWordsThatTranslateIt() {
    Example example =
        new Example(
            List.of("he", "does", "not", "sleep"),
            List.of("il", "ne", "dort", "pas"),
            List.of(
                new Alignment(0, 0, WordClass.PRONOUN),
                new Alignment(1, 2, WordClass.NEGATION),
                new Alignment(2, 3, WordClass.VERB),
                new Alignment(3, 2, WordClass.NEGATION)));
    Example beginning = example.beginning(3);
    assertEquals("he does not", beginning.sourceText());
    assertEquals("il ne pas", beginning.targetText());
    assertEquals(new Alignment(2, 2, WordClass.NEGATION), beginning.alignments().get(2));
    assertEquals(example, example.beginning(4));
  }

  @Test
  void unknownTaskIsNamedInTheError() {
    Exception error = assertThrows(IllegalArgumentException.class, () -> Task.named("poetry"));
    assertTrue(error.getMessage().contains("poetry"));
    assertTrue(error.getMessage().contains("translation"));
  }

  private static Stream<Example> draw(Function<Random, Example> source, int count) {
    Random random = new Random(7);
    return Stream.generate(() -> source.apply(random)).limit(count);
  }

  private static String withoutPeriod(Example example) {
    return example.sourceText().replace(".", "");
  }
}
