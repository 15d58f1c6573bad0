package glassformer.train.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrammarTest {

  private static final Map<String, Noun> NOUNS = nouns();

  @Test
  void sameSeedDrawsSameSentences() {
    assertEquals(drawn(3).limit(500).toList(), drawn(3).limit(500).toList());
  }

  @Test
  void everyFrenchWordIsAlignedWithOneEnglishWord() {
    drawn(1)
        .limit(2000)
        .forEach(
            example -> {
              assertEquals(example.target().size(), example.alignments().size());
              for (int i = 0; i < example.target().size(); i++) {
                Alignment alignment = example.alignments().get(i);
                assertEquals(i, alignment.target());
                assertTrue(alignment.source() < example.source().size());
              }
            });
  }

  @Test
  void alignedNounsAndVerbsTranslateEachOther() {
    drawn(2)
        .limit(2000)
        .forEach(
            example -> {
              for (Alignment alignment : example.alignments()) {
                String english = example.source().get(alignment.source());
                String french = example.target().get(alignment.target());
                switch (alignment.wordClass()) {
                  case NOUN -> {
                    Noun noun = NOUNS.get(english);
                    assertEquals(noun.french(english.equals(noun.plural())), french);
                  }
                  case VERB ->
                      assertTrue(
                          Lexicon.VERBS.stream()
                              .filter(v -> List.of(v.base(), v.third()).contains(english))
                              .anyMatch(v -> v.french().contains(french)),
                          english + " " + french);
                  case ADJECTIVE ->
                      assertTrue(
                          Stream.of(Lexicon.ADJECTIVES_BEFORE, Lexicon.ADJECTIVES_AFTER)
                              .flatMap(List::stream)
                              .filter(a -> a.english().equals(english))
                              .anyMatch(a -> a.french().all().contains(french)),
                          english + " " + french);
                  default -> assertTrue(!alignment.wordClass().isContent());
                }
              }
            });
  }

  @Test
  void adjectivesAgreeAndStandWhereFrenchWantsThem() {
    assertTranslates("the small cat", "le petit chat");
    assertTranslates("the small mouse", "la petite souris");
    assertTranslates("the beautiful horses", "les beaux chevaux");
    assertTranslates("the beautiful women", "les belles femmes");
    assertTranslates("a red car", "voiture rouge");
    assertTranslates("the small green keys", "les petites clés vertes");
  }

  @Test
  void negationSurroundsTheVerb() {
    assertTranslates("she does not sleep", "elle ne dort pas");
    assertTranslates(
        "do not see the", "ne voient pas", "ne vois pas", "ne voyons pas", "ne voyez pas");
  }

  @Test
  void indefiniteObjectBecomesDeWhenNegated() {
    assertTranslates("we do not take a", "nous ne prenons pas de");
    assertTranslates("we do not take any", "nous ne prenons pas de");
    assertTranslates("we take a", "nous prenons un", "nous prenons une");
  }

  @Test
  void desBecomesDeBeforeAnAdjective() {
    assertTranslates("some good kings", "de bons rois");
    assertTranslates("some rich kings", "des rois riches");
  }

  @Test
  void anStandsBeforeAVowel() {
    assertTranslates("an old king", "vieux roi");
    assertTranslates("with an apple", "avec une pomme");
  }

  @Test
  void verbAgreesWithItsSubject() {
    assertTranslates("i see", "je vois");
    assertTranslates("you see", "vous voyez");
    assertTranslates("they see", "ils voient");
    assertTranslates("and the queen laugh", "et la reine rient");
  }

  @Test
  void wordOrderCrossesInManySentences() {
    long crossing =
        drawn(5)
            .limit(1000)
            .filter(
                example -> {
                  List<Integer> order =
                      example.alignments().stream().map(Alignment::source).toList();
                  return !order.equals(order.stream().sorted().toList());
                })
            .count();
    assertTrue(crossing > 400, crossing + " of 1000 cross");
  }

  /**
   * Every sentence that has the English phrase has one of the French ones, and there is such a
   * sentence.
   */
  private static void assertTranslates(String english, String... french) {
    List<Example> found =
        drawn(english.hashCode())
            .limit(300_000)
            .filter(example -> contains(example.source(), english))
            .toList();
    assertTrue(!found.isEmpty(), "never drawn: " + english);
    for (Example example : found) {
      assertTrue(
          Stream.of(french).anyMatch(phrase -> contains(example.target(), phrase)),
          example.sourceText() + " = " + example.targetText());
    }
  }

  private static boolean contains(List<String> words, String phrase) {
    return (" " + String.join(" ", words) + " ").contains(" " + phrase + " ");
  }

  private static Stream<Example> drawn(long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> Grammar.draw(random));
  }

  private static Map<String, Noun> nouns() {
    Map<String, Noun> nouns = new HashMap<>();
    for (Noun noun : Lexicon.NOUNS) {
      nouns.put(noun.singular(), noun);
      nouns.put(noun.plural(), noun);
    }
    return nouns;
  }
}
