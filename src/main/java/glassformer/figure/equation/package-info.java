/**
 * A step's whole picture: what was read, what was made of it, and how one cell came about. {@link
 * glassformer.figure.equation.Equations} makes the picture as data, one small class for each kind
 * of step; {@link glassformer.figure.equation.EquationPainter} paints it on any surface.
 *
 * <p>What lights up for a cell is never said by those classes: it is read from the operands of the
 * cell's explanation, so that the picture and the arithmetic cannot disagree.
 */
package glassformer.figure.equation;
