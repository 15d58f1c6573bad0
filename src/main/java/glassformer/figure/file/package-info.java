/**
 * Figures as files: PNG, SVG and PDF, each with what made it inside.
 *
 * <p>Decided: a file is made in memory and then written whole, so that a failure on the way cannot
 * leave half a picture. PDF is Java2D's painting through PdfBoxGraphics2D.
 */
package glassformer.figure.file;
