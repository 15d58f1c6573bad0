package glassformer.figure.equation;

import glassformer.trace.Axis;
import glassformer.words.Words;
import java.util.List;

/**
 * What the rows or columns of a panel are called.
 *
 * @param labels short, as drawn on the axis
 */
public record AxisNames(Axis.Kind kind, List<String> labels) {

  /** The name in a sentence: a token as it is, a number with what it counts. */
  public String name(int index) {
    return switch (kind) {
      case WIDTH, HEAD_WIDTH, HEADS_WIDTH, GROUPS_WIDTH, FEED_FORWARD ->
          Words.text("equation.dimension", labels.get(index));
      case PAIRS -> Words.text("equation.pair", labels.get(index));
      case POSITIONS -> Words.text("equation.position", labels.get(index));
      case TOKEN_TYPES -> Words.text("equation.token_type", labels.get(index));
      default -> labels.get(index);
    };
  }

  /** The number of a row or column: tokens are counted from 1, dimensions are called from 0. */
  int number(int index) {
    return kind.isToken() ? index + 1 : index;
  }
}
