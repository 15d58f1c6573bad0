package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorTest {
  @AfterEach
  void allThreads() {
    Threads.use(Runtime.getRuntime().availableProcessors());
  }

  /** The panels' sums are the plain product's to the last bit, for whole and ragged panels. */
  @ParameterizedTest
  @CsvSource({
    "384, 384",
    "384, 1536",
    "211, 353",
    "1, 65536",
    "65536, 1",
    "1400, 47",
    "1366, 49",
    "20, 40"
  })
  void panelsGiveThePlainProductForAnyNumberOfRowsAndThreads(int inner, int columns) {
    Random random = new Random(inner);
    FMatrixRMaj W = Matrices.random(columns, inner, random);
    FMatrixRMaj bias = Matrices.random(1, columns, random);
    for (boolean transposed : new boolean[] {true, false}) {
      FMatrixRMaj plain = new FMatrixRMaj(inner, columns);
      CommonOps_FDRM.transpose(W, plain);
      Factor factor = new Factor(transposed ? W : plain, transposed);
      factor.changed();
      assertEquals(inner * columns >= 65536, factor.hasPanels());
      for (int rows : new int[] {0, 1, 3, 4, 5, 8, 9, 12, 17, 64, 131}) {
        FMatrixRMaj X = Matrices.random(rows, inner, random);
        for (int threads = 1; threads <= 3; threads++) {
          Threads.use(threads);
          assertSame(X, factor, plain, bias);
          assertSame(X, factor, plain, null);
        }
      }
    }
  }

  private static void assertSame(
      FMatrixRMaj X, Factor factor, FMatrixRMaj plain, FMatrixRMaj bias) {
    int columns = plain.numCols;
    FMatrixRMaj expected = new FMatrixRMaj(X.numRows, columns);
    for (int row = 0; bias != null && row < X.numRows; row++) {
      System.arraycopy(bias.data, 0, expected.data, row * columns, columns);
    }
    Products.multiplyAdd(X, plain, expected);
    FMatrixRMaj actual = Matrices.random(X.numRows, columns, new Random(1));
    Products.linear(X, factor, bias, actual);
    assertArrayEquals(
        expected.data, Arrays.copyOf(actual.data, expected.data.length), X.numRows + " rows");
    for (int i = expected.data.length; i < actual.data.length; i++) {
      assertTrue(Float.isNaN(actual.data[i]), "wrote past the end");
    }
    int known = X.numRows / 2;
    Arrays.fill(expected.data, 0, known * columns, 1234f);
    Arrays.fill(actual.data, 0, known * columns, 1234f);
    Arrays.fill(actual.data, known * columns, expected.data.length, Float.NaN);
    Window rest = Window.of(actual).rows(known, X.numRows);
    Products.linear(
        List.of(Window.of(X).rows(known, X.numRows)), List.of(new Affine(factor, bias, rest)));
    assertArrayEquals(expected.data, Arrays.copyOf(actual.data, expected.data.length));
  }

  /** Rows in blocks whose borders fall inside a chunk; weights with panels and without. */
  @ParameterizedTest
  @CsvSource({"8, 48, 21", "3, 128, 21", "12, 32, 21", "1, 384, 21", "8, 48, 67", "3, 128, 260"})
  void severalLayersOfRowsInBlocksAreEachLayersOwn(int blocks, int width, int rows) {
    Random random = new Random(blocks);
    int inner = blocks * width;
    FMatrixRMaj X = Matrices.random(rows, inner, random);
    List<Window> apart = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      FMatrixRMaj matrix = new FMatrixRMaj(rows + 2, width + block);
      Window place = new Window(matrix, 1, block, rows, width);
      Window.of(X).columns(block * width, (block + 1) * width).copyTo(place);
      apart.add(place);
    }
    List<Affine> together = new ArrayList<>();
    List<FMatrixRMaj> expected = new ArrayList<>();
    for (int columns : new int[] {384, 353, 20, 400}) {
      Factor factor = new Factor(Matrices.random(columns, inner, random), true);
      factor.changed();
      FMatrixRMaj bias = columns == 353 ? null : Matrices.random(1, columns, random);
      FMatrixRMaj alone = new FMatrixRMaj(rows, columns);
      Products.linear(X, factor, bias, alone);
      expected.add(alone);
      together.add(new Affine(factor, bias, Window.of(new FMatrixRMaj(rows, columns))));
    }
    for (int threads = 1; threads <= 3; threads++) {
      Threads.use(threads);
      for (List<Affine> layers : List.of(together, together.subList(0, 2))) {
        layers.forEach(layer -> Arrays.fill(layer.result().data(), Float.NaN));
        Products.linear(apart, layers);
        assertAreTheSame(expected, layers);
        layers.forEach(layer -> Arrays.fill(layer.result().data(), Float.NaN));
        Threads.each(2, part -> linearIf(part == 1, apart, layers)); // on threads that are shared
        assertAreTheSame(expected, layers);
      }
    }
  }

  private static void linearIf(boolean isMine, List<Window> x, List<Affine> layers) {
    if (isMine) {
      Products.linear(x, layers);
    }
  }

  private static void assertAreTheSame(List<FMatrixRMaj> expected, List<Affine> layers) {
    for (int i = 0; i < layers.size(); i++) {
      assertArrayEquals(expected.get(i).data, layers.get(i).result().data());
    }
  }

  @Test
  void aResultInTheRowsOwnArrayIsRefused() {
    FMatrixRMaj X = new FMatrixRMaj(3, 3);
    Factor factor = new Factor(new FMatrixRMaj(3, 3), true);
    assertThrows(IllegalArgumentException.class, () -> Products.linear(X, factor, null, X));
  }

  @Test
  void aChangeOfTheSourceIsSeen() {
    Random random = new Random(5);
    FMatrixRMaj W = Matrices.random(300, 300, random);
    FMatrixRMaj X = Matrices.random(2, 300, random);
    FMatrixRMaj before = new FMatrixRMaj(2, 300);
    FMatrixRMaj after = new FMatrixRMaj(2, 300);
    Factor factor = new Factor(W, true);
    factor.changed();
    Products.linear(X, factor, null, before);
    CommonOps_FDRM.scale(2, W);
    factor.changed();
    Products.linear(X, factor, null, after);
    CommonOps_FDRM.scale(2, before);
    assertArrayEquals(before.data, after.data);
  }

  @Test
  void theErrorNamesBothShapes() {
    Factor factor = new Factor(new FMatrixRMaj(3, 4), true);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Products.linear(new FMatrixRMaj(2, 5), factor, null, new FMatrixRMaj(2, 3)))
            .getMessage();
    assertTrue(message.contains("2 x 5") && message.contains("4 x 3"), message);
  }
}
