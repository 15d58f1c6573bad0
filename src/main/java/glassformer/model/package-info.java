/**
 * The Transformer families: arrangements of the same blocks on a {@link glassformer.trace.Tape}.
 * Knows token ids, not text.
 */
package glassformer.model;
