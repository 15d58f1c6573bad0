package glassformer.train.task;

/** A word that joins a noun phrase to a clause. */
record Preposition(String english, String french) {}
