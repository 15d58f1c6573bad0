/**
 * The Transformer families: arrangements of the same blocks on a {@link glassformer.trace.Tape}.
 * Knows token ids, not text.
 *
 * <p>Decisions: blocks declare their parameters as they are built, under the names and in the order
 * of the family's home library ({@code torch.nn.Transformer}, Hugging Face without {@code
 * transformer.} or {@code bert.}), so that the file needs no table of names. Query, key and value
 * may be ranges of one fused tensor, each a parameter of its own. Families share blocks by handing
 * them their layers, not by flags; where queries are grouped, each head of a group records the key
 * and the value as its own, so that every head reads alike.
 */
package glassformer.model;
