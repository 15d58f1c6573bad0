package glassformer.train.task;

/**
 * An adjective.
 *
 * @param before whether it stands before its noun in French, as {@code petit} does and {@code
 *     rouge} does not
 */
record Adjective(String english, Forms french, boolean before) {}
