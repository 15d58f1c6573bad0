package glassformer.figure.equation;

import java.util.List;

/** How one kind of step is laid out. */
interface Depiction {
  /** From left to right; one panel is the result. */
  List<Part> parts(Subject subject);

  /** The arithmetic of the cell in question. */
  CellCard card(Subject subject);
}
