package glassformer.figure.equation;

import glassformer.figure.Area;
import glassformer.figure.RememberedWidths;
import glassformer.figure.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the largest parts that fit an area: all parts get the same share of the width times their
 * weight, but none more than it wants, so that narrow ones leave room to wide ones.
 */
final class EquationFitter {
  private static final double GAP = 14;
  private static final double READABLE_SHARE = 0.14;

  /** The narrowest cell that prints a number, in text sizes. */
  private static final double NUMBER_WIDTH = 1.2;

  private final Equation equation;
  private final List<Part> parts;
  private final int columns;
  private final Area area;
  private final double textSize;
  private final TextMeasure measure;

  EquationFitter(Equation equation, Area area, double textSize, TextMeasure measure) {
    this.equation = equation;
    this.parts = equation.parts();
    this.columns = equation.step().columns().size();
    this.area = area;
    this.textSize = textSize;
    this.measure = new RememberedWidths(measure);
  }

  /**
   * The layout with the most labels of those that print the result's numbers, or else give the
   * matrices room.
   */
  EquationLayout fit() {
    boolean numbersMayFit = columns * NUMBER_WIDTH * textSize < area.width();
    EquationLayout roomy = null;
    for (Detail detail : Detail.values()) {
      List<PartSizer> sizers = sizers(detail);
      double share = share(sizers);
      EquationLayout layout = place(sizes(sizers, share));
      if (layout.result().cells().orElseThrow().numberSize() > 0) {
        return layout;
      }
      boolean last = detail == Detail.SHORT;
      if (roomy == null && (last || share >= READABLE_SHARE * area.width())) {
        roomy = layout;
      }
      if (roomy != null && !numbersMayFit) {
        return roomy;
      }
    }
    return roomy;
  }

  private List<PartSizer> sizers(Detail detail) {
    Room room = Room.of(area, textSize, detail, measure);
    List<PartSizer> sizers = new ArrayList<>();
    for (Part part : parts) {
      sizers.add(PartSizer.of(part, room));
    }
    double above = sizers.stream().mapToDouble(PartSizer::above).max().orElse(0);
    sizers.forEach(sizer -> sizer.limitHeight(area.height() - above - Joins.BELOW * textSize));
    double pitch = sizers.stream().mapToDouble(PartSizer::tokenPitch).min().orElse(0);
    sizers.forEach(sizer -> sizer.limitTokenPitch(pitch));
    return sizers;
  }

  private double share(List<PartSizer> sizers) {
    double low = 0;
    double high = area.width();
    for (int i = 0; i < PartSizer.HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (total(sizers, middle) <= area.width()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double total(List<PartSizer> sizers, double share) {
    return total(sizers.stream().map(sizer -> sizer.size(share)).toList());
  }

  private static double total(List<PartSizer.Size> sizes) {
    return GAP * (sizes.size() - 1) + sizes.stream().mapToDouble(PartSizer.Size::width).sum();
  }

  /** The sizes for a share; what whole pixels leave over goes to the result. */
  private List<PartSizer.Size> sizes(List<PartSizer> sizers, double share) {
    List<PartSizer.Size> sizes =
        new ArrayList<>(sizers.stream().map(sizer -> sizer.size(share)).toList());
    for (int i = 0; i < sizes.size(); i++) {
      if (parts.get(i) instanceof Panel panel && panel.isResult()) {
        double left = Math.max(0, area.width() - total(sizes));
        sizes.set(i, sizers.get(i).within(share, sizes.get(i).width() + left));
      }
    }
    return sizes;
  }

  private EquationLayout place(List<PartSizer.Size> sizes) {
    double above = sizes.stream().mapToDouble(PartSizer.Size::above).max().orElse(0);
    double below = sizes.stream().mapToDouble(PartSizer.Size::below).max().orElse(0);
    double middle =
        Math.round(
            area.y()
                + above
                + Math.max(0, area.height() - above - below - Joins.BELOW * textSize) / 2);
    double x = area.x() + Math.max(0, Math.floor((area.width() - total(sizes)) / 2));
    List<EquationLayout.Place> places = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      PartSizer.Size size = sizes.get(i);
      Area bounds =
          new Area(
              Math.round(x),
              Math.round(middle - size.aboveWithoutTitle()),
              size.width(),
              size.aboveWithoutTitle() + size.below());
      places.add(
          new EquationLayout.Place(
              size.part(),
              bounds,
              bounds.y() - 0.5 * textSize,
              size.cells().map(cells -> cells.at(bounds.x() + size.indent(), bounds.y()))));
      x += size.width() + GAP;
    }
    return new EquationLayout(equation, places, textSize, Zoom.NONE);
  }

  /** How much is written beside the matrices, and how much more width the result gets than they. */
  enum Detail {
    FULL(1.8),
    LARGE_RESULT(2.8),
    /** Rows are labelled at the result alone. */
    RESULT_LABELS(2.8),
    /** And there shortly; operators have no captions. */
    SHORT(3.6);

    private final double resultWeight;

    Detail(double resultWeight) {
      this.resultWeight = resultWeight;
    }

    double resultWeight() {
      return resultWeight;
    }

    boolean labelsEveryPanel() {
      return this == FULL || this == LARGE_RESULT;
    }
  }

  /** What sizes depend on. */
  record Room(double textSize, double large, double rowLabel, Detail detail, TextMeasure measure) {
    private static final double COMFORTABLE_WIDTH = 820;
    private static final double COMFORTABLE_HEIGHT = 300;

    static Room of(Area area, double textSize, Detail detail, TextMeasure measure) {
      double room = Math.min(area.width() / COMFORTABLE_WIDTH, area.height() / COMFORTABLE_HEIGHT);
      double label = detail == Detail.SHORT ? 0.125 : 0.16;
      return new Room(
          textSize,
          Math.max(1, Math.min(room, 1.5)),
          Math.min(10 * textSize, label * area.width()),
          detail,
          measure);
    }
  }
}
