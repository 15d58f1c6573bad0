/**
 * The inspector: what happens in the step on the stage, why, and how one of its cells was made.
 *
 * <p>Rows are reused, and of a long table only those in sight exist: measured, an update with a row
 * for each of 256 terms takes longer than a frame.
 */
package glassformer.app.inspector;
