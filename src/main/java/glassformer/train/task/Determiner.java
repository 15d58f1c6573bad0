package glassformer.train.task;

/**
 * What opens a noun phrase, for one number.
 *
 * @param indefinite whether French puts {@code de} for it in a negated object ({@code ne voit pas
 *     de chat})
 */
record Determiner(String english, boolean plural, Forms french, boolean indefinite) {}
