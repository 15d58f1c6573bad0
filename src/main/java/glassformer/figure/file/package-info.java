/**
 * Figures as files: PNG, SVG and PDF, each with what made it inside.
 *
 * <p>Decided: a file is made in memory and then written whole, so that a failure on the way cannot
 * leave half a picture. PDF is Java2D's painting through PdfBoxGraphics2D. SVG is written by a
 * surface of our own: Batik's generator, painted on through Java2D, gave 102 KB for a head of 8
 * tokens where ours gives 50, and it knows neither groups with ids nor anchors of texts nor their
 * lengths.
 *
 * <p>Text in a PDF stays text where an embedded font has all its characters, and is outlines
 * elsewhere. In an SVG it is always text; words say how long they are in the program's fonts, since
 * the reader's may be others, except in scripts that those fonts lack: an emoji that was measured
 * by its code would be drawn as wide as the code. Programs that do not heed {@code textLength}
 * (librsvg) show words a little longer.
 */
package glassformer.figure.file;
