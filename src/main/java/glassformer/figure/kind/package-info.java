/**
 * The kinds of figure that go into papers and onto slides: {@link glassformer.figure.kind.Figures}
 * makes one of a run and a {@link glassformer.figure.kind.FigureRequest}.
 *
 * <p>Decided: a figure is laid out in twelfths of its text size, so that a print at 8 points has
 * the proportions of the window at 12 pixels, and everything grows with the text. Cells need not be
 * whole pixels there, since paper has none. A figure whose width nobody chose is as wide as its
 * content.
 */
package glassformer.figure.kind;
