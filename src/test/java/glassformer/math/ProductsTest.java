package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
    kernel.multiplyTransB(A, B, all, false);
    for (int columns = 1; columns < 41; columns++) {
      FMatrixRMaj some = new FMatrixRMaj(50, columns);
      kernel.multiplyTransB(A, new FMatrixRMaj(columns, 37, true, B.data), some, false);
      assertEquals(0, Matrices.difference(some, CommonOps_FDRM.extract(all, 0, 50, 0, columns)));
    }
  }

  @Test
  void whatIsKnownIsLeftAndTheRestIsTheWholeProductToTheLastBit() {
    Random random = new Random(5);
    FMatrixRMaj A = Matrices.random(40, 16, random);
    FMatrixRMaj B = Matrices.random(45, 16, random);
    FMatrixRMaj square = new FMatrixRMaj(40, 45);
    Products.multiplyTransB(A, B, square);
    FMatrixRMaj product = new FMatrixRMaj(40, 16);
    Products.multiply(square, B, product);
    for (int rows = 0; rows <= 40; rows++) {
      for (int columns = 0; columns <= 45; columns += 5) {
        FMatrixRMaj expected = marked(square, rows, columns);
        FMatrixRMaj actual = marked(new FMatrixRMaj(40, 45), rows, columns);
        Products.multiplyTransB(A, B, actual, rows, columns);
        assertArrayEquals(expected.data, actual.data);
      }
      FMatrixRMaj expected = marked(product, rows, 16);
      FMatrixRMaj actual = marked(new FMatrixRMaj(40, 16), rows, 16);
      Products.multiply(square, B, actual, rows);
      assertArrayEquals(expected.data, actual.data);
    }
  }

  /** A copy with other numbers in the block at the top left. */
  private static FMatrixRMaj marked(FMatrixRMaj matrix, int rows, int columns) {
    FMatrixRMaj marked = matrix.copy();
    for (int row = 0; row < rows; row++) {
      Arrays.fill(marked.data, row * matrix.numCols, row * matrix.numCols + columns, 1234f);
    }
    return marked;
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
    kernel.multiply(A, B, all, false);
    kernel.multiplyTransB(A, transposedB, allTransposed, false);
    for (int rows = 1; rows < 50; rows++) {
      FMatrixRMaj first = new FMatrixRMaj(rows, 37, true, A.data);
      FMatrixRMaj some = new FMatrixRMaj(rows, 41);
      kernel.multiply(first, B, some, false);
      assertEquals(0, Matrices.difference(some, new FMatrixRMaj(rows, 41, true, all.data)));
      kernel.multiplyTransB(first, transposedB, some, false);
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
      case PLAIN -> kernel.multiply(A, B, actual, add);
      case TRANS_A -> kernel.multiplyTransA(A, B, actual, add);
      case TRANS_B -> kernel.multiplyTransB(A, B, actual, add);
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
