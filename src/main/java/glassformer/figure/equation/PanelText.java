package glassformer.figure.equation;

import glassformer.figure.data.Table;

/** A panel's numbers as text, for a spreadsheet. */
public final class PanelText {
  private PanelText() {}

  /** Tab-separated with labels; full precision. */
  public static String tabSeparated(Panel panel) {
    return new Table(panel.rows().labels(), panel.columns().labels(), panel.heatmap().values())
        .tabSeparated();
  }
}
