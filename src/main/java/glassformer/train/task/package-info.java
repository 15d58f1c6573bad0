/**
 * What a model is trained on: tasks that invent their own sentences.
 *
 * <p>{@link glassformer.train.task.Translation} draws English sentences and their French
 * translations from a {@link glassformer.train.task.Grammar}. Decisions:
 *
 * <ul>
 *   <li>Any noun may do anything ("the table eats a king"): what a user types is rarely what a
 *       designer of plausible sentences foresaw, and only grammar is being learnt.
 *   <li>All French nouns, verbs and adjectives before a noun start with a consonant, so that no
 *       article, {@code ne} or {@code je} is ever elided and a word is always one token.
 *   <li>A final period is a token of the source and nothing in the target; half the sentences have
 *       one.
 *   <li>One sentence in seven breaks off, because a live program is mostly asked about sentences
 *       that somebody is still typing.
 *   <li>A sentence is held out by a checksum of its words, so that no list of sentences has to be
 *       kept.
 * </ul>
 */
package glassformer.train.task;
