package glassformer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what was drawn with the matrix it was drawn from, cell by cell. */
public final class DrawnHeatmap {
  private DrawnHeatmap() {}

  /** What differs: printed numbers and colours of cells; empty where the picture is right. */
  public static List<String> differences(
      RecordingSurface drawn, Heatmap heatmap, HeatmapLayout layout, Palette palette) {
    List<String> differences = new ArrayList<>();
    CellRange shown = layout.shown();
    for (int row = shown.firstRow(); row <= shown.lastRow(); row++) {
      for (int column = shown.firstColumn(); column <= shown.lastColumn(); column++) {
        Area area = layout.bounds(row, column);
        String cell = "cell (" + row + ", " + column + ")";
        if (layout.numberSize() > 0) {
          compare(cell, heatmap.text(row, column), drawn.numberIn(area), differences);
        }
        int colour = heatmap.argb(row, column, palette);
        Optional<Integer> found = drawn.colourAt(area.centreX(), area.centreY());
        compare(cell, hex(colour), found.map(DrawnHeatmap::hex), differences);
      }
    }
    return differences;
  }

  /** What differs between a legend and the range of the matrix: its two numbers. */
  public static List<String> legendDifferences(RecordingSurface drawn, Scale scale) {
    List<String> differences = new ArrayList<>();
    for (float value : new float[] {scale.minimum(), scale.maximum()}) {
      String text = Numbers.detail(value);
      if (drawn.texts.stream().noneMatch(t -> t.text().equals(text))) {
        differences.add("legend lacks " + text);
      }
    }
    return differences;
  }

  private static void compare(
      String cell, String expected, Optional<String> found, List<String> differences) {
    if (!found.equals(Optional.of(expected))) {
      differences.add(cell + " should show " + expected + ", shows " + found.orElse("nothing"));
    }
  }

  private static String hex(int argb) {
    return String.format("#%08x", argb);
  }
}
