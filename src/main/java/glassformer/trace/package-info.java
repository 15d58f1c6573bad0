/**
 * What was computed: a forward pass is recorded on a {@link glassformer.trace.Tape} as a list of
 * named {@link glassformer.trace.Step}s, each an {@link glassformer.trace.Op} applied to earlier
 * steps, parameters and constants.
 *
 * <p>Decisions: every value is a 2-D matrix, one sequence and one head at a time, because that is
 * what EJML holds and what a heatmap draws. A tape can be replayed after its constants or
 * parameters changed, which is how training avoids allocating and naming anything per sentence.
 *
 * <p>Recording costs 0.2 to 0.5 ms for the 740 steps of MiniLM, besides computing them. Its trace
 * holds 41 MB at 128 tokens, where {@code 72 x 3} matrices of T x T are 14 MB of it, and grows with
 * the square of the length. A pass can take its matrices from a {@link glassformer.trace.Memory}
 * that released traces gave theirs to. A pass that finds none waits for fresh memory to be cleared
 * twice as long as it computes.
 */
package glassformer.trace;
