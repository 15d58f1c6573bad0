package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels on processors with shorter registers than this one, each in a JVM of its own. */
class RegisterWidthsTest {
  private static final String NAME = "SIMD, ";

  @ParameterizedTest
  @ValueSource(ints = {32, 16})
  void shorterRegistersGiveTheSameNumbers(int bytes) throws IOException, InterruptedException {
    String output = run(bytes, RegisterWidthsTest.class);
    String[] words = output.substring(output.indexOf(NAME) + NAME.length()).split(" ");
    assertTrue(Integer.parseInt(words[0]) <= Byte.SIZE * bytes, output);
  }

  @Test
  void registersOfTwoNumbersAreNotUsed() throws IOException, InterruptedException {
    String output = run(2 * Float.BYTES, KernelsInUse.class);
    assertTrue(output.contains(new EjmlProducts().name()), output);
    assertTrue(output.contains(PlainCells.class.getSimpleName()), output);
  }

  private static String run(int bytes, Class<?> main) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxVectorSize=" + bytes,
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  /** Prints which kernels a JVM has chosen. */
  static final class KernelsInUse {
    private KernelsInUse() {}

    public static void main(String[] arguments) {
      System.out.println(Products.kernel() + "; " + CellKernel.BEST.getClass().getSimpleName());
    }
  }

  /** What the tests of the kernels say of this JVM's. */
  public static void main(String[] arguments) {
    ProductKernel kernel = Products.simd().orElseThrow();
    System.out.println(kernel.name());
    ProductsTest products = new ProductsTest();
    products.agreesWithANaiveLoopForEverySize(kernel);
    products.acceptsEmptyMatrices(kernel);
    products.aColumnDoesNotDependOnTheOtherColumns(kernel);
    products.aRowDoesNotDependOnTheOtherRows(kernel);
    products.aBlockIsMultipliedWhereItStandsAndWhatIsAroundTheResultIsLeft(kernel);
    FactorTest factors = new FactorTest();
    factors.panelsGiveThePlainProductForAnyNumberOfRowsAndThreads(384, 384);
    factors.panelsGiveThePlainProductForAnyNumberOfRowsAndThreads(211, 353);
    CellKernelTest cells = new CellKernelTest();
    cells.activationsAgreeWithDouble();
    cells.softmaxAgreesWithDouble();
    cells.layerNormAgreesWithDouble();
    cells.whatIsNoNumberStaysVisible();
    cells.hiddenKeysThatAreAppendedChangeNoBitOfSoftmax();
  }
}
