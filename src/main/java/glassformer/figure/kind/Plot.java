package glassformer.figure.kind;

import glassformer.figure.Scale;
import glassformer.figure.Surface;
import java.util.Optional;

/** What a figure has between its title and its legend; lengths are twelfths of the text size. */
interface Plot {
  double width();

  double height();

  /** Paints it from (0, 0) to (width, height). */
  void paint(Surface surface);

  /** The scale that the legend is to explain, where there is one for the whole. */
  Optional<Scale> scale();

  /** What the scale belongs to, before the legend; empty where it is clear. */
  default String scaleName() {
    return "";
  }

  /** What is to be seen, in sentences. */
  String description();

  /** Whether there was room for the labels that are wanted, all or every so many. */
  default boolean showsLabels() {
    return true;
  }

  /** Whether cells have their numbers; true where there are no cells. */
  boolean showsNumbers();
}
