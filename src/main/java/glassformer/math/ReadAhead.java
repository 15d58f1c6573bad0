package glassformer.math;

import java.util.Arrays;

/**
 * Which lines of the weight's next chunk are read while the present one is multiplied.
 *
 * <p>Java has no instruction to ask for memory in advance; but a number that is read and not needed
 * brings its line of memory near, and makes the processor fetch the lines after it, up to the end
 * of the page. It has to wait where nothing was fetched. So the lines are read several pages in
 * turn: by the time a page's turn comes again, its next line has come.
 */
final class ReadAhead {
  /** Numbers that memory hands over together. */
  private static final int LINE = 16;

  /** Numbers that the processor never fetches beyond unasked. */
  private static final int PAGE = 1024;

  private static final int LINES_OF_PAGE = PAGE / LINE;
  private static final int IN_TURN = 3;

  private final int size;
  private final int touchesOfBlock;
  private int[][] orders = {}; // by the number of blocks

  /**
   * @param size the numbers of a chunk
   * @param touchesOfBlock how many lines are read during a block of rows
   */
  ReadAhead(int size, int touchesOfBlock) {
    this.size = size;
    this.touchesOfBlock = touchesOfBlock;
  }

  /** Reads the beginning of every page of a chunk, which sets the processor fetching. */
  int begin(float[] panels, int from) {
    int touched = 0;
    for (int page = from; page < from + size; page += PAGE) {
      touched += Float.floatToRawIntBits(panels[page]);
    }
    return touched;
  }

  /**
   * Where the lines begin, counted from the chunk's first number: spread evenly over the blocks if
   * there are enough of these for all lines, else the beginnings of all pages.
   */
  int[] order(int blocks) {
    if (blocks >= orders.length) {
      orders = Arrays.copyOf(orders, blocks + 1);
    }
    if (orders[blocks] == null) {
      orders[blocks] = newOrder(blocks * touchesOfBlock);
    }
    return orders[blocks];
  }

  private int[] newOrder(int touches) {
    int lines = size / LINE;
    int read = Math.min(lines, touches);
    int pages = Math.max(1, lines / LINES_OF_PAGE);
    int inTurn = read < lines ? pages : pages % IN_TURN == 0 ? IN_TURN : 1;
    int[] order = new int[touches];
    for (int touch = 0; touch < touches; touch++) {
      order[touch] = place((int) ((long) touch * read / touches), inTurn);
    }
    return order;
  }

  /** The first number of a line, where the lines of some pages are read in turn. */
  private static int place(int line, int inTurn) {
    int group = line / (inTurn * LINES_OF_PAGE);
    int within = line % (inTurn * LINES_OF_PAGE);
    return (group * inTurn + within % inTurn) * PAGE + within / inTurn * LINE;
  }
}
