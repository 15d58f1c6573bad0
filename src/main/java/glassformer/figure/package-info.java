/**
 * Figures: colour maps, scales, numbers, and painters that draw on a small {@link
 * glassformer.figure.Surface}, so that the window and the files show the same thing.
 *
 * <p>Decided: colour maps are interpolated in Oklab, not in sRGB, where the middle tones turn grey.
 * They have 257 entries, not 256: an even table has no entry for zero.
 */
package glassformer.figure;
