package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProductsTest {
  private static final double TOLERANCE = 1e-5;

  private enum Form {
    PLAIN,
    TRANS_A,
    TRANS_B
  }

  static Stream<ProductKernel> kernels() {
    return Stream.of(new EjmlProducts(), Products.simd().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void agreesWithANaiveLoopForEverySize(ProductKernel kernel) {
    Random random = new Random(1);
    for (int size = 1; size <= 40; size++) {
      int other = 1 + random.nextInt(40);
      int third = 1 + random.nextInt(70);
      checkAll(kernel, size, other, third, random);
      checkAll(kernel, third, size, other, random);
      checkAll(kernel, other, third, size, random);
    }
    checkAll(kernel, 8, 64, 256, random);
    checkAll(kernel, 7, 256, 64, random);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void acceptsEmptyMatrices(ProductKernel kernel) {
    Random random = new Random(2);
    checkAll(kernel, 3, 0, 5, random);
    checkAll(kernel, 0, 4, 5, random);
    checkAll(kernel, 3, 4, 0, random);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void aColumnDoesNotDependOnTheOtherColumns(ProductKernel kernel) {
    Random random = new Random(4);
    FMatrixRMaj A = Matrices.random(50, 37, random);
    FMatrixRMaj B = Matrices.random(41, 37, random);
    FMatrixRMaj all = new FMatrixRMaj(50, 41);
    kernel.multiplyTransB(Window.of(A), Window.of(B), Window.of(all), false);
    for (int columns = 1; columns < 41; columns++) {
      FMatrixRMaj some = new FMatrixRMaj(50, columns);
      kernel.multiplyTransB(
          Window.of(A),
          Window.of(new FMatrixRMaj(columns, 37, true, B.data)),
          Window.of(some),
          false);
      assertEquals(0, Matrices.difference(some, CommonOps_FDRM.extract(all, 0, 50, 0, columns)));
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void aBlockIsMultipliedWhereItStandsAndWhatIsAroundTheResultIsLeft(ProductKernel kernel) {
    Random random = new Random(5);
    for (int rows = 0; rows <= 40; rows += 1 + random.nextInt(4)) {
      for (int columns = 0; columns <= 45; columns += 1 + random.nextInt(9)) {
        for (boolean add : new boolean[] {false, true}) {
          Window A = block(rows, 16, random);
          Window result = block(rows, columns, random);
          checkInPlace(
              (a, b, c) -> kernel.multiply(a, b, c, add), A, block(16, columns, random), result);
          checkInPlace(
              (a, b, c) -> kernel.multiplyTransB(a, b, c, add),
              A,
              block(columns, 16, random),
              result);
        }
      }
    }
  }

  private interface Product {
    void compute(Window A, Window B, Window C);
  }

  private static void checkInPlace(Product product, Window A, Window B, Window C) {
    FMatrixRMaj alone = copy(C);
    product.compute(Window.of(copy(A)), Window.of(copy(B)), Window.of(alone));
    FMatrixRMaj expected = C.matrix().copy();
    Window.of(alone).copyTo(new Window(expected, C.row(), C.column(), C.rows(), C.columns()));
    product.compute(A, B, C);
    assertArrayEquals(expected.data, C.matrix().copy().data);
  }

  private static FMatrixRMaj copy(Window block) {
    FMatrixRMaj copy = new FMatrixRMaj(block.rows(), block.columns());
    block.copyTo(Window.of(copy));
    return copy;
  }

  /** A block somewhere in a larger matrix. */
  private static Window block(int rows, int columns, Random random) {
    int row = random.nextInt(3);
    int column = random.nextInt(20);
    FMatrixRMaj matrix =
        Matrices.random(
            row + rows + random.nextInt(3), column + columns + random.nextInt(20), random);
    return new Window(matrix, row, column, rows, columns);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void aRowDoesNotDependOnTheOtherRows(ProductKernel kernel) {
    Random random = new Random(3);
    FMatrixRMaj B = Matrices.random(37, 41, random);
    FMatrixRMaj transposedB = Matrices.random(41, 37, random);
    FMatrixRMaj A = Matrices.random(50, 37, random);
    FMatrixRMaj all = new FMatrixRMaj(50, 41);
    FMatrixRMaj allTransposed = new FMatrixRMaj(50, 41);
    kernel.multiply(Window.of(A), Window.of(B), Window.of(all), false);
    kernel.multiplyTransB(Window.of(A), Window.of(transposedB), Window.of(allTransposed), false);
    for (int rows = 1; rows < 50; rows++) {
      FMatrixRMaj first = new FMatrixRMaj(rows, 37, true, A.data);
      FMatrixRMaj some = new FMatrixRMaj(rows, 41);
      kernel.multiply(Window.of(first), Window.of(B), Window.of(some), false);
      assertEquals(0, Matrices.difference(some, new FMatrixRMaj(rows, 41, true, all.data)));
      kernel.multiplyTransB(Window.of(first), Window.of(transposedB), Window.of(some), false);
      assertEquals(
          0, Matrices.difference(some, new FMatrixRMaj(rows, 41, true, allTransposed.data)));
    }
  }

  @Test
  void theComparisonFailsWhenOneElementIsWrong() {
    FMatrixRMaj right = Matrices.random(5, 7, new Random(4));
    FMatrixRMaj wrong = right.copy();
    wrong.data[34] += 1e-3f;
    assertTrue(Matrices.difference(wrong, right) > TOLERANCE);
    wrong.data[34] = Float.NaN;
    assertTrue(Double.isNaN(Matrices.difference(wrong, right)));
  }

  @Test
  void theDoorUsesSimdWhereTheModuleIsPresent() {
    assertTrue(Products.kernel().startsWith("SIMD"), Products.kernel());
  }

  @Test
  void theErrorNamesBothShapes() {
    FMatrixRMaj A = new FMatrixRMaj(2, 3);
    FMatrixRMaj B = new FMatrixRMaj(4, 5);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Products.multiply(A, B, new FMatrixRMaj(2, 5)))
            .getMessage();
    assertTrue(message.contains("2 x 3") && message.contains("4 x 5"), message);
    FMatrixRMaj C = new FMatrixRMaj(3, 9);
    message =
        assertThrows(IllegalArgumentException.class, () -> Products.multiplyTransB(A, A.copy(), C))
            .getMessage();
    assertTrue(message.contains("must be 2 x 2") && message.contains("3 x 9"), message);
  }

  @Test
  void theResultMustNotBeAnOperand() {
    FMatrixRMaj A = new FMatrixRMaj(3, 3);
    assertThrows(
        IllegalArgumentException.class,
        () -> Products.multiplyAddTransA(A, new FMatrixRMaj(3, 3), A));
  }

  private static void checkAll(
      ProductKernel kernel, int rows, int inner, int columns, Random random) {
    for (Form form : Form.values()) {
      check(kernel, form, false, rows, inner, columns, random);
      check(kernel, form, true, rows, inner, columns, random);
    }
  }

  private static void check(
      ProductKernel kernel,
      Form form,
      boolean add,
      int rows,
      int inner,
      int columns,
      Random random) {
    FMatrixRMaj A =
        form == Form.TRANS_A
            ? Matrices.random(inner, rows, random)
            : Matrices.random(rows, inner, random);
    FMatrixRMaj B =
        form == Form.TRANS_B
            ? Matrices.random(columns, inner, random)
            : Matrices.random(inner, columns, random);
    FMatrixRMaj actual = Matrices.random(rows, columns, random);
    FMatrixRMaj expected = naive(form, A, B, actual, add, inner);
    switch (form) {
      case PLAIN -> kernel.multiply(Window.of(A), Window.of(B), Window.of(actual), add);
      case TRANS_A -> kernel.multiplyTransA(A, B, actual, add);
      case TRANS_B -> kernel.multiplyTransB(Window.of(A), Window.of(B), Window.of(actual), add);
    }
    String where =
        kernel.name() + " " + form + " " + rows + " x " + inner + " x " + columns + " add " + add;
    assertEquals(0, Matrices.difference(actual, expected), TOLERANCE * Math.sqrt(inner + 1), where);
    for (int i = rows * columns; i < actual.data.length; i++) {
      assertTrue(Float.isNaN(actual.data[i]), where + ": wrote past the end");
    }
  }

  private static FMatrixRMaj naive(
      Form form, FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C, boolean add, int inner) {
    FMatrixRMaj result = new FMatrixRMaj(C.numRows, C.numCols);
    for (int i = 0; i < C.numRows; i++) {
      for (int j = 0; j < C.numCols; j++) {
        double sum = add ? C.get(i, j) : 0;
        for (int k = 0; k < inner; k++) {
          double a = form == Form.TRANS_A ? A.get(k, i) : A.get(i, k);
          sum += a * (form == Form.TRANS_B ? B.get(j, k) : B.get(k, j));
        }
        result.set(i, j, (float) sum);
      }
    }
    return result;
  }
}
