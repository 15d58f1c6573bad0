/**
 * What was computed: a forward pass is recorded on a {@link glassformer.trace.Tape} as a list of
 * named {@link glassformer.trace.Step}s, each an {@link glassformer.trace.Op} applied to earlier
 * steps, parameters and constants.
 *
 * <p>Decisions: every value is a 2-D matrix, one sequence and one head at a time, because that is
 * what EJML holds and what a heatmap draws. A tape can be replayed after its constants or
 * parameters changed, which is how training avoids allocating and naming anything per sentence.
 *
 * <p>Writing is what recording costs: memory that was last written a pass ago is far away. So what
 * is but a copy or a multiple of what was recorded ({@link glassformer.trace.OnDemand}: the heads'
 * columns, scaled and masked scores, the heads put together) is read where it stands, and written
 * out when somebody looks; a twelfth of a pass at 256 tokens was spent on it.
 *
 * <p>Recording costs 0.2 to 0.5 ms for the 591 steps of MiniLM, besides computing them. Its trace
 * holds 32 MB at 128 tokens (41 when all of it was read), where {@code 72 x 2} matrices of T x T
 * are 9 MB of it, and grows with the square of the length. A pass can take its matrices from a
 * {@link glassformer.trace.Memory} that released traces gave theirs to. A pass that finds none
 * waits for fresh memory to be cleared twice as long as it computes.
 *
 * <p>A causal model keeps what an edit left as it was ({@link glassformer.trace.Reuse}). Nothing is
 * shared with the earlier pass, which is still shown: another last token would overwrite one of its
 * rows. The pass before it is shown by nobody any more, so that the new one goes on in its arrays.
 * These have room for more tokens, to the right and below, and a T x T matrix is then a {@link
 * glassformer.math.Window} of a wider one, of which a matrix of its own is made when somebody
 * looks: an edit moves no row. When the room is used up two edits copy everything, two in 32 below
 * 256 tokens and fewer after. Rows that the spent pass lacks are computed again rather than copied
 * where they are few: weights are read once for all.
 *
 * <p>What is left of an edit is reading the weights once, nearly half of it at 64 tokens, and the
 * columns of new keys: a cell in every row of every T x T matrix.
 */
package glassformer.trace;
