package glassformer.figure.kind;

import java.util.List;
import java.util.Locale;

/** What a figure shows. */
public enum Kind {
  /** One step's matrix, whatever it is. */
  MATRIX,
  /** The scores, scaled or masked scores, or weights of one head. */
  HEAD,
  /** The same step in all heads of a layer. */
  HEADS,
  /** All layers and heads of the model. */
  WALL,
  /** All layers and heads of the cross-attention. */
  CROSS,
  /** The encoding of positions as a heatmap, and chosen dimensions of it as curves. */
  POSITIONS,
  /** The outputs of all layers of a stack. */
  LAYERS,
  /** A step with all that it was made from. */
  EQUATION,
  /** Attention as lines from queries to keys, as in BertViz (Vig 2019). */
  LINES;

  /** The word it is asked for by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The options that say which part of a run it shows. */
  List<String> chosenBy() {
    return switch (this) {
      case MATRIX, HEAD, WALL, EQUATION -> List.of("--step");
      case HEADS, CROSS -> List.of("--step", "--layer");
      case LINES -> List.of("--step", "--layer", "--heads");
      case POSITIONS -> List.of("--layer", "--dimensions");
      case LAYERS -> List.of("--layer");
    };
  }

  /** The widest it becomes by itself: one column of a page, or both. */
  Length usualWidth() {
    return switch (this) {
      case WALL, CROSS, LAYERS, EQUATION -> Length.BOTH_COLUMNS;
      default -> Length.ONE_COLUMN;
    };
  }

  /** Patterns are seen best on scales of their own; what is to be compared shares one. */
  ScaleChoice usualScale() {
    return switch (this) {
      case HEADS, CROSS, LAYERS -> ScaleChoice.SHARED;
      case LINES -> ScaleChoice.FULL;
      default -> ScaleChoice.OWN;
    };
  }
}
