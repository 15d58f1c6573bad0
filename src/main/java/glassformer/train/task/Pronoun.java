package glassformer.train.task;

/** A pronoun that can be a subject. */
record Pronoun(String english, String french, Person person) {}
