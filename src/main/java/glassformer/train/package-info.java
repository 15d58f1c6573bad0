/**
 * Training: tasks become batches, batches become gradients, Adam follows them.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A batch is a pure function of the seed and the number of its step, so a resumed training
 *       needs no saved state of a random generator.
 *   <li>A batch is cut into {@value glassformer.train.Trainer#SHARDS} shards whose gradients are
 *       added in order. A shard is computed by one thread, whichever is free, so the number of
 *       threads does not change a byte.
 *   <li>Each thread keeps one recorded tape per pair of lengths and replays it: no allocation per
 *       sentence.
 * </ul>
 */
package glassformer.train;
