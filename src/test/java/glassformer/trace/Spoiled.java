package glassformer.trace;

import glassformer.math.Window;
import java.util.Arrays;

/** A trace whose numbers a later pass must not read. */
public final class Spoiled {
  private Spoiled() {}

  /**
   * Overwrites every number of a trace, and the room beside it, but those that the first tokens
   * alone have made.
   */
  public static void from(Trace trace, int token) {
    for (Step step : trace.steps()) {
      if (!step.isAlias() && !(step.op() instanceof OnDemand)) {
        spoil(step, token);
      }
    }
  }

  private static void spoil(Step step, int token) {
    Window all = step.window();
    float[] cells = all.matrix().data;
    int stride = all.matrix().numCols;
    boolean rows = step.rows().kind().isToken();
    boolean columns = step.columns().kind().isToken();
    int kept = rows ? Math.min(token, all.rows()) : 0;
    for (int row = 0; row < kept; row++) {
      Arrays.fill(cells, row * stride + (columns ? token : stride), (row + 1) * stride, Float.NaN);
    }
    Arrays.fill(cells, kept * stride, cells.length, Float.NaN);
  }
}
