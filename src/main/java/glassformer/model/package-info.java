/**
 * The Transformer families: arrangements of the same blocks on a {@link glassformer.trace.Tape}.
 * Knows token ids, not text.
 *
 * <p>Decisions: blocks declare their parameters as they are built, under the names and in the order
 * of {@code torch.nn.Transformer}'s state dict, so that the file needs no table of names. Query,
 * key and value are ranges of one fused tensor, each a parameter of its own.
 */
package glassformer.model;
