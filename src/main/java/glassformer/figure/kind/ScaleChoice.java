package glassformer.figure.kind;

import java.util.Locale;

/** Which numbers the ends of a heatmap's colours stand for. */
public enum ScaleChoice {
  /** Each heatmap's own largest. */
  OWN,
  /** The largest of all heads or layers that can be compared. */
  SHARED,
  /** As shared, but probabilities go from 0 to 1 whatever is there. */
  FULL;

  /** The word it is asked for by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isShared() {
    return this != OWN;
  }

  boolean isFitted() {
    return this != FULL;
  }
}
