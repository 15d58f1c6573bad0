package glassformer.figure.handout;

import glassformer.figure.Area;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Blocks dealt out over pages, the breaks chosen for all pages together, as Knuth and Plass 1981
 * break lines: the sum over the pages of what is left empty or has to be squeezed, both squared,
 * and of what the breaks tear apart, is the least there is.
 */
final class Pages {
  private static final double EMPTY = 100;
  private static final double EMPTY_AT_THE_END = 20;
  private static final double SQUEEZED = 8;
  private static final double ANOTHER_PAGE = 4;

  /** How far gaps grow to fill a page. */
  private static final double WIDEST_GAP = 2;

  /** A block in its place. */
  record Placed(Block block, Area area) {}

  private final List<? extends Block> blocks;
  private final Area page;

  private Pages(List<? extends Block> blocks, Area page) {
    this.blocks = blocks;
    this.page = page;
  }

  /** The blocks of each page in their places. */
  static List<List<Placed>> of(List<? extends Block> blocks, Area page) {
    return new Pages(blocks, page).fill();
  }

  private List<List<Placed>> fill() {
    int count = blocks.size();
    double[] best = new double[count + 1];
    int[] begin = new int[count + 1];
    Arrays.fill(best, 1, count + 1, Double.POSITIVE_INFINITY);
    for (int end = 1; end <= count; end++) {
      for (int from = end - 1; from >= 0; from--) {
        double cost = best[from] + cost(from, end);
        if (cost < best[end]) {
          best[end] = cost;
          begin[end] = from;
        }
        if (least(from, end) > page.height()) {
          break;
        }
      }
    }
    List<List<Placed>> pages = new ArrayList<>();
    for (int end = count; end > 0; end = begin[end]) {
      pages.add(0, place(begin[end], end));
    }
    return pages;
  }

  private double least(int from, int end) {
    double height = spaces(from, end);
    for (Block block : blocks.subList(from, end)) {
      height += block.least();
    }
    return height;
  }

  private double comfortable(int from, int end) {
    double height = spaces(from, end);
    for (Block block : blocks.subList(from, end)) {
      height += block.comfortable();
    }
    return height;
  }

  private double spaces(int from, int end) {
    double height = 0;
    for (Block block : blocks.subList(from + 1, end)) {
      height += block.space();
    }
    return height;
  }

  private double cost(int from, int end) {
    double least = least(from, end);
    if (least > page.height() && end > from + 1) {
      return Double.POSITIVE_INFINITY;
    }
    boolean atTheEnd = end == blocks.size();
    double comfortable = comfortable(from, end);
    double empty = Math.max(0, page.height() - comfortable) / page.height();
    double squeezed = comfortable <= page.height() ? 0 : 1 - share(least, comfortable);
    return ANOTHER_PAGE
        + (atTheEnd ? 0 : blocks.get(end - 1).breakCost())
        + (atTheEnd ? EMPTY_AT_THE_END : EMPTY) * empty * empty
        + SQUEEZED * squeezed * squeezed;
  }

  /** How much of the way from the least to the comfortable heights there is room for. */
  private double share(double least, double comfortable) {
    double give = comfortable - least;
    return give <= 0 ? 1 : Math.max(0, Math.min(1, (page.height() - least) / give));
  }

  private List<Placed> place(int from, int end) {
    double comfortable = comfortable(from, end);
    double share = share(least(from, end), comfortable);
    double spaces = spaces(from, end);
    double wider =
        spaces == 0
            ? 0
            : Math.min(WIDEST_GAP - 1, Math.max(0, page.height() - comfortable) / spaces);
    List<Placed> placed = new ArrayList<>();
    double y = page.y();
    for (int i = from; i < end; i++) {
      Block block = blocks.get(i);
      y += i == from ? 0 : block.space() * (1 + wider);
      double height = block.least() + share * (block.comfortable() - block.least());
      placed.add(new Placed(block, new Area(page.x(), y, page.width(), height)));
      y += height;
    }
    return placed;
  }
}
