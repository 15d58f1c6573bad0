package glassformer.figure.file;

import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapFigure;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.session.Cell;
import glassformer.session.Depth;
import glassformer.session.Focus;
import glassformer.session.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/** Figures and an origin for the tests of files. */
final class Figures {
  static final Origin ORIGIN =
      new Origin(
          new Scenario("translator", "the cat <& 猫 🐈 \"quoted\"", Optional.of("le chat – là")),
          "0123abcd",
          new Focus(
              "encoder.0.self_attention.head.1.scores",
              1,
              Optional.of(new Cell(2, 3)),
              Depth.OPERATIONS,
              true),
          "head",
          Map.of("width", "85mm"),
          "Glassformer 1.2.3",
          "17.0.2");

  static final List<String> WORDS =
      List.of(
          "the",
          "猫",
          "قطة",
          "😺",
          "chat → voit",
          "é",
          "▁small",
          "a<b>&c",
          "two  spaces",
          "",
          "x\u0000",
          "extraordinarily",
          "x\u200dy",
          "👩\u200d👩\u200d👧",
          "x\u0331",
          "हिन्दी",
          "ไทย",
          "\uffff");

  private Figures() {}

  /** Signed values; those above the diagonal are hidden where it is causal. */
  static FMatrixRMaj values(int size, boolean causal) {
    Random random = new Random(size);
    FMatrixRMaj values = new FMatrixRMaj(size, size);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        float value = (float) (5 * random.nextGaussian());
        values.set(row, column, causal && column > row ? Float.NEGATIVE_INFINITY : value);
      }
    }
    return values;
  }

  static Heatmap heatmap(FMatrixRMaj values) {
    List<String> labels =
        IntStream.range(0, values.numRows).mapToObj(i -> WORDS.get(i % WORDS.size())).toList();
    return Heatmap.of(values).labelled(labels, labels).titled("Scores", Ink.ATTENTION);
  }

  static HeatmapFigure figure(int size, boolean causal, Palette palette) {
    return new HeatmapFigure(heatmap(values(size, causal)), palette);
  }
}
