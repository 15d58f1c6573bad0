/**
 * What was computed: a forward pass is recorded on a {@link glassformer.trace.Tape} as a list of
 * named {@link glassformer.trace.Step}s, each an {@link glassformer.trace.Op} applied to earlier
 * steps, parameters and constants.
 *
 * <p>Decisions: every value is a 2-D matrix, one sequence and one head at a time, because that is
 * what EJML holds and what a heatmap draws. A tape can be replayed after its constants or
 * parameters changed, which is how training avoids allocating and naming anything per sentence.
 */
package glassformer.trace;
