package glassformer.figure;

/** The colours of a heatmap's cells; what they have in common is looked up once. */
final class HeatmapColours {
  private final Heatmap heatmap;
  private final Palette palette;
  private final float[] values;
  private final Scale scale;
  private final float high;
  private final ColourMap map;

  HeatmapColours(Heatmap heatmap, Palette palette) {
    this.heatmap = heatmap;
    this.palette = palette;
    values = heatmap.values().data;
    scale = heatmap.scale();
    high = scale.high();
    map = palette.map(scale.kind());
  }

  /**
   * @param index of the cell among all, row by row
   */
  int argb(int index) {
    if (heatmap.isBlank(index)) {
      return palette.argb(Ink.CARD);
    }
    if (heatmap.isHidden(index)) {
      return palette.argb(Ink.BLOCK);
    }
    float value = values[index];
    return Float.isNaN(value) ? palette.argb(Ink.INVALID) : map.argb(scale.position(value, high));
  }
}
