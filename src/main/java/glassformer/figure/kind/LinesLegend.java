package glassformer.figure.kind;

import glassformer.figure.Anchor;
import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What the lines mean: how thick and how strong some weights are, and which hue is which head. */
final class LinesLegend {
  private static final float[] SHARES = {1, 0.5f, 0.2f};
  private static final double SAMPLE = 22;
  private static final double GAP = 5;
  private static final double APART = 14;
  private static final double LINE = 1.5 * Setting.TEXT;
  private static final Type NUMBERS = Type.numbers(0.9 * Setting.TEXT);

  private final List<LineHead> heads;
  private final HueLegend names;
  private final float full;
  private final Setting setting;

  LinesLegend(List<LineHead> heads, float full, Setting setting) {
    this.heads = heads;
    names =
        new HueLegend(
            heads.stream().map(head -> new HueLegend.Entry(head.name(), head.ink())).toList(),
            setting);
    this.full = full;
    this.setting = setting;
  }

  private boolean namesHeads() {
    return heads.size() > 1;
  }

  double width() {
    double width = textWidth(weight()) + GAP + shares().stream().mapToDouble(this::sample).sum();
    return Math.max(width - APART, namesHeads() ? names.width() : 0);
  }

  private double sample(float share) {
    return SAMPLE + GAP + Setting.MEASURE.textWidth(text(share), NUMBERS) + APART;
  }

  /** The widest lines' shares that have room beside each other, at least the full one. */
  private List<Float> shares() {
    double room = setting.width() - textWidth(weight()) - GAP + APART;
    List<Float> fitting = new ArrayList<>();
    for (float share : SHARES) {
      room -= sample(share);
      if (fitting.isEmpty() || room >= 0) {
        fitting.add(0, share);
      }
    }
    return fitting;
  }

  double height() {
    return LINE + (namesHeads() ? names.height() : 0);
  }

  private static double textWidth(String text) {
    return Setting.MEASURE.textWidth(text, Setting.WORDS);
  }

  private static String weight() {
    return Words.text("kind.lines.weight");
  }

  /** The weight whose line has a share of the full width. */
  private String text(float share) {
    return Numbers.cell(share * full);
  }

  /** Paints it below a line. */
  void paint(Surface surface, double y) {
    surface.group("legend");
    double x = 0;
    double middle = y + LINE / 2;
    int muted = setting.argb(Ink.TEXT_MUTED);
    double baseline = middle + Setting.WORDS.middle();
    surface.text(weight(), x, baseline, Setting.WORDS, Anchor.START, muted);
    x += textWidth(weight()) + GAP;
    Ink ink = namesHeads() ? Ink.TEXT : heads.get(0).ink();
    for (float sample : shares()) {
      int argb = setting.palette().argb(ink, sample);
      surface.line(x, middle, x + SAMPLE, middle, LinesPlot.THICKEST * sample, argb);
      x += SAMPLE + GAP;
      surface.text(text(sample), x, middle + NUMBERS.middle(), NUMBERS, Anchor.START, muted);
      x += surface.textWidth(text(sample), NUMBERS) + APART;
    }
    if (namesHeads()) {
      names.paint(surface, y + LINE);
    }
    surface.endGroup();
  }
}
