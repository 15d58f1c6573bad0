package glassformer.train.task;

/**
 * Which source word a target word translates.
 *
 * @param target index of the target word in its sentence, from 0
 * @param source index of the source word in its sentence, from 0
 * @param wordClass what part of speech the target word is
 */
public record Alignment(int target, int source, WordClass wordClass) {}
