package glassformer.train.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Draws English sentences with their French translations.
 *
 * <pre>
 * sentence  = subject [do|does not] verb [object] [preposition phrase] [.]
 * subject   = pronoun | phrase | phrase and phrase
 * phrase    = determiner [adjective] [adjective] noun
 * </pre>
 *
 * <p>French puts some adjectives after the noun and the verb between {@code ne} and {@code pas}, so
 * word order crosses.
 */
final class Grammar {

  private static final double PRONOUN = 0.25;
  private static final double AND = 0.12;
  private static final double NEGATION = 0.25;
  private static final double PREPOSITION_PHRASE = 0.25;
  private static final double ADJECTIVE = 0.35;
  private static final double ARTICLE = 0.6;
  private static final double PERIOD = 0.5;

  private static final Set<String> ENGLISH_PARTICLES =
      Set.of("an", "and", "any", "do", "does", "not", ".");
  private static final Set<String> FRENCH_PARTICLES = Set.of("de", "et", "ne", "pas");

  private final Random random;
  private final Draft draft = new Draft();

  private Grammar(Random random) {
    this.random = random;
  }

  /** One sentence with its translation: a pure function of the random numbers. */
  static Example draw(Random random) {
    return new Grammar(random).sentence();
  }

  private Example sentence() {
    Person subject = subject();
    Verb verb = pick(Lexicon.VERBS);
    boolean negated = happens(NEGATION);
    verb(verb, subject, negated);
    if (verb.transitive()) {
      phrase(negated);
    }
    if (happens(PREPOSITION_PHRASE)) {
      Preposition preposition = pick(Lexicon.PREPOSITIONS);
      write(preposition.english(), preposition.french(), WordClass.PREPOSITION);
      phrase(false);
    }
    if (happens(PERIOD)) {
      draft.english(".");
    }
    return draft.finished();
  }

  private Person subject() {
    if (happens(PRONOUN)) {
      Pronoun pronoun = pick(Lexicon.PRONOUNS);
      write(pronoun.english(), pronoun.french(), WordClass.PRONOUN);
      return pronoun.person();
    }
    boolean plural = phrase(false);
    if (happens(AND)) {
      write("and", "et", WordClass.CONJUNCTION);
      phrase(false);
      return Person.THEY;
    }
    return plural ? Person.THEY : Person.HE_OR_SHE;
  }

  private void verb(Verb verb, Person subject, boolean negated) {
    if (!negated) {
      write(verb.english(subject), verb.french(subject), WordClass.VERB);
      return;
    }
    draft.english(subject == Person.HE_OR_SHE ? "does" : "do");
    int not = draft.english("not");
    int base = draft.english(verb.base());
    draft.french("ne", not, WordClass.NEGATION);
    draft.french(verb.french(subject), base, WordClass.VERB);
    draft.french("pas", not, WordClass.NEGATION);
  }

  /** Writes a noun phrase and says whether it is plural. */
  private boolean phrase(boolean negatedObject) {
    Determiner determiner = pick(happens(ARTICLE) ? Lexicon.ARTICLES : Lexicon.OTHER_DETERMINERS);
    Optional<Adjective> before = maybe(Lexicon.ADJECTIVES_BEFORE);
    Optional<Adjective> after = maybe(Lexicon.ADJECTIVES_AFTER);
    Noun noun = pick(Lexicon.NOUNS);
    boolean plural = determiner.plural();

    List<String> described = new ArrayList<>();
    before.ifPresent(adjective -> described.add(adjective.english()));
    after.ifPresent(adjective -> described.add(adjective.english()));
    described.add(noun.english(plural));
    int first = draft.english(english(determiner, negatedObject, described.get(0)));
    described.forEach(draft::english);

    int nounIndex = first + described.size();
    draft.french(
        french(determiner, noun.gender(), negatedObject, before.isPresent()),
        first,
        WordClass.DETERMINER);
    before.ifPresent(adjective -> agree(adjective, noun, plural, first + 1));
    draft.french(noun.french(plural), nounIndex, WordClass.NOUN);
    after.ifPresent(adjective -> agree(adjective, noun, plural, nounIndex - 1));
    return plural;
  }

  private void agree(Adjective adjective, Noun noun, boolean plural, int english) {
    draft.french(adjective.french().agreeing(noun.gender(), plural), english, WordClass.ADJECTIVE);
  }

  /** {@code an apple}, {@code an old cat}; {@code does not see any cats}. */
  private static String english(Determiner determiner, boolean negatedObject, String next) {
    if (!determiner.indefinite()) {
      return determiner.english();
    }
    if (determiner.plural()) {
      return negatedObject ? "any" : "some";
    }
    return "aeiou".indexOf(next.charAt(0)) < 0 ? "a" : "an";
  }

  /** {@code ne voit pas de chat}; {@code de petits chats}. */
  private static String french(
      Determiner determiner, Gender gender, boolean negatedObject, boolean adjectiveFollows) {
    boolean plural = determiner.plural();
    if (determiner.indefinite() && (negatedObject || plural && adjectiveFollows)) {
      return "de";
    }
    return determiner.french().agreeing(gender, plural);
  }

  /** Appends an English word and the one French word that translates it. */
  private void write(String english, String french, WordClass wordClass) {
    draft.french(french, draft.english(english), wordClass);
  }

  private boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> Optional<T> maybe(List<T> words) {
    return happens(ADJECTIVE) ? Optional.of(pick(words)) : Optional.empty();
  }

  private <T> T pick(List<T> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** Every English word a sentence can hold, sorted. */
  static SortedSet<String> englishWords() {
    SortedSet<String> words = new TreeSet<>(ENGLISH_PARTICLES);
    Lexicon.NOUNS.forEach(noun -> words.addAll(List.of(noun.singular(), noun.plural())));
    Lexicon.ADJECTIVES_BEFORE.forEach(adjective -> words.add(adjective.english()));
    Lexicon.ADJECTIVES_AFTER.forEach(adjective -> words.add(adjective.english()));
    Lexicon.VERBS.forEach(verb -> words.addAll(List.of(verb.base(), verb.third())));
    Lexicon.ARTICLES.forEach(determiner -> words.add(determiner.english()));
    Lexicon.OTHER_DETERMINERS.forEach(determiner -> words.add(determiner.english()));
    Lexicon.PRONOUNS.forEach(pronoun -> words.add(pronoun.english()));
    Lexicon.PREPOSITIONS.forEach(preposition -> words.add(preposition.english()));
    return words;
  }

  /** Every French word a translation can hold, sorted. */
  static SortedSet<String> frenchWords() {
    SortedSet<String> words = new TreeSet<>(FRENCH_PARTICLES);
    Lexicon.NOUNS.forEach(
        noun -> words.addAll(List.of(noun.frenchSingular(), noun.frenchPlural())));
    Lexicon.ADJECTIVES_BEFORE.forEach(adjective -> words.addAll(adjective.french().all()));
    Lexicon.ADJECTIVES_AFTER.forEach(adjective -> words.addAll(adjective.french().all()));
    Lexicon.VERBS.forEach(verb -> words.addAll(verb.french()));
    Lexicon.ARTICLES.forEach(determiner -> words.addAll(determiner.french().all()));
    Lexicon.OTHER_DETERMINERS.forEach(determiner -> words.addAll(determiner.french().all()));
    Lexicon.PRONOUNS.forEach(pronoun -> words.add(pronoun.french()));
    Lexicon.PREPOSITIONS.forEach(preposition -> words.add(preposition.french()));
    return words;
  }
}
