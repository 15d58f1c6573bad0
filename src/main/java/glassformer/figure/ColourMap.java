package glassformer.figure;

/**
 * A table of colours for positions from 0 to 1, interpolated in Oklab through evenly spaced
 * anchors.
 *
 * <p>It has an odd number of entries, so that the zero of a diverging scale has an entry of its own
 * and equal magnitudes lie equally many entries from it.
 */
public final class ColourMap {
  /** Entries of the table. */
  public static final int SIZE = 257;

  private final int[] table = new int[SIZE];

  private ColourMap() {}

  /** A map through two or more colours, the first at 0 and the last at 1. */
  static ColourMap through(int... anchors) {
    ColourMap map = new ColourMap();
    for (int i = 0; i < SIZE; i++) {
      double place = (double) i / (SIZE - 1) * (anchors.length - 1);
      int from = Math.min((int) place, anchors.length - 2);
      Oklab colour = Oklab.of(anchors[from]).towards(Oklab.of(anchors[from + 1]), place - from);
      map.table[i] = colour.argb();
    }
    return map;
  }

  /** The colour at a position; positions outside 0 to 1 take the nearer end. */
  public int argb(double position) {
    return table[(int) (Math.max(0, Math.min(1, position)) * (SIZE - 1) + 0.5)];
  }

  /** The position whose colour is nearest to a given one: reads a picture back. */
  public double position(int argb) {
    int best = 0;
    for (int i = 1; i < SIZE; i++) {
      if (distance(table[i], argb) < distance(table[best], argb)) {
        best = i;
      }
    }
    return (double) best / (SIZE - 1);
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return red * red + green * green + blue * blue;
  }
}
