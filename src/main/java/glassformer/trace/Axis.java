package glassformer.trace;

/**
 * What the rows or the columns of a matrix stand for, and how many there are.
 *
 * @param kind what one row or column is
 * @param size how many, 0 or more
 */
public record Axis(Kind kind, int size) {

  /** The kinds of axis, each with the letter that shapes are written with. */
  public enum Kind {
    SOURCE("T"),
    TARGET("T"),
    WIDTH("C"),
    HEAD_WIDTH("D"),
    /** All heads side by side, where that is not the model's width. */
    HEADS_WIDTH("H·D"),
    /** The keys or values of all groups of heads side by side. */
    GROUPS_WIDTH("G·D"),
    /** Pairs of a head's dimensions. */
    PAIRS("D/2"),
    FEED_FORWARD("F"),
    SOURCE_VOCABULARY("V"),
    TARGET_VOCABULARY("V"),
    /** The rows of a table of positions. */
    POSITIONS("P"),
    /** The rows of a table of token types: first or second sentence. */
    TOKEN_TYPES("2"),
    ONE("1");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }

    public String letter() {
      return letter;
    }

    /** Whether a row or column is a token of the text. */
    public boolean isToken() {
      return this == SOURCE || this == TARGET;
    }
  }

  public static final Axis ONE = new Axis(Kind.ONE, 1);

  public Axis {
    if (size < 0) {
      throw new IllegalArgumentException(
          "axis " + kind + " has size " + size + ", it must be 0 or more");
    }
  }
}
