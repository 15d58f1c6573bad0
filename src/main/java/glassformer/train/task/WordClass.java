package glassformer.train.task;

/** What part of speech a word is. */
public enum WordClass {
  NOUN,
  VERB,
  ADJECTIVE,
  DETERMINER,
  PRONOUN,
  PREPOSITION,
  NEGATION,
  CONJUNCTION;

  /** Whether words of this class carry meaning of their own: nouns, verbs and adjectives. */
  public boolean isContent() {
    return this == NOUN || this == VERB || this == ADJECTIVE;
  }
}
