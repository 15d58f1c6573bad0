package glassformer.math;

import org.ejml.data.FMatrixRMaj;

/**
 * Layer normalisation of each row (Ba et al. 2016): {@code out = (in - mean) / sqrt(variance +
 * epsilon) * gain + bias}, with the variance divided by C, not C - 1.
 */
public final class LayerNorm {
  private LayerNorm() {}

  /**
   * {@code out = norm(in)}: in and out (T, C), gain and bias (1, C); {@code out} may be {@code in}.
   */
  public static void rows(
      FMatrixRMaj in, FMatrixRMaj gain, FMatrixRMaj bias, float epsilon, FMatrixRMaj out) {
    rows(in, gain, bias, epsilon, out, 0);
  }

  /** The rows of {@code out = norm(in)} from one on. */
  public static void rows(
      FMatrixRMaj in,
      FMatrixRMaj gain,
      FMatrixRMaj bias,
      float epsilon,
      FMatrixRMaj out,
      int firstRow) {
    int columns = in.numCols;
    Shapes.is("layer norm: gain", gain, 1, columns);
    Shapes.is("layer norm: bias", bias, 1, columns);
    Shapes.same("layer norm: out", in, out);
    Threads.rows(
        in.numRows - firstRow,
        columns,
        (from, to) -> {
          for (int row = firstRow + from; row < firstRow + to; row++) {
            CellKernel.BEST.layerNorm(
                in.data, out.data, row * columns, columns, gain.data, bias.data, epsilon);
          }
        });
  }

  /** The mean of a row. */
  public static double mean(FMatrixRMaj in, int row) {
    return mean(in.data, row * in.numCols, in.numCols);
  }

  static double mean(float[] x, int start, int columns) {
    int end = start + columns;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = start;
    for (; i + 4 <= end; i += 4) { // four sums, so that no addition waits for the one before
      a += x[i];
      b += x[i + 1];
      c += x[i + 2];
      d += x[i + 3];
    }
    for (; i < end; i++) {
      a += x[i];
    }
    return (a + b + c + d) / columns;
  }

  /** {@code 1 / sqrt(variance + epsilon)} of a row. */
  public static double inverseDeviation(FMatrixRMaj in, int row, float epsilon) {
    return inverseDeviation(in, row, mean(in, row), epsilon);
  }

  private static double inverseDeviation(FMatrixRMaj in, int row, double mean, float epsilon) {
    return inverseDeviation(in.data, row * in.numCols, in.numCols, mean, epsilon);
  }

  static double inverseDeviation(float[] x, int start, int columns, double mean, float epsilon) {
    int end = start + columns;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = start;
    for (; i + 4 <= end; i += 4) {
      a += square(x[i] - mean);
      b += square(x[i + 1] - mean);
      c += square(x[i + 2] - mean);
      d += square(x[i + 3] - mean);
    }
    for (; i < end; i++) {
      a += square(x[i] - mean);
    }
    return 1 / Math.sqrt((a + b + c + d) / columns + epsilon);
  }

  /**
   * Adds to the gradients of input (T, C), gain (1, C) and bias (1, C). With {@code x} the
   * normalised row and {@code g = outGrad * gain}: {@code inGrad += (g - mean(g) - x * mean(g * x))
   * / deviation}.
   */
  public static void backward(
      FMatrixRMaj in,
      FMatrixRMaj gain,
      float epsilon,
      FMatrixRMaj outGrad,
      FMatrixRMaj inGrad,
      FMatrixRMaj gainGrad,
      FMatrixRMaj biasGrad) {
    int columns = in.numCols;
    Shapes.is("layer norm: gain", gain, 1, columns);
    Shapes.same("layer norm: gradient of the output", in, outGrad);
    Shapes.same("layer norm: gradient of the input", in, inGrad);
    Shapes.is("layer norm: gradient of the gain", gainGrad, 1, columns);
    Shapes.is("layer norm: gradient of the bias", biasGrad, 1, columns);
    for (int row = 0; row < in.numRows; row++) {
      int start = row * columns;
      double exactMean = mean(in, row);
      float mean = (float) exactMean;
      float inverse = (float) inverseDeviation(in, row, exactMean, epsilon);
      for (int i = 0; i < columns; i++) {
        float gradient = outGrad.data[start + i];
        biasGrad.data[i] += gradient;
        gainGrad.data[i] += gradient * ((in.data[start + i] - mean) * inverse);
      }
      double sum = 0;
      double product = 0;
      for (int i = 0; i < columns; i++) {
        float gradient = outGrad.data[start + i] * gain.data[i];
        sum += gradient;
        product += gradient * ((in.data[start + i] - mean) * inverse);
      }
      float meanGradient = (float) (sum / columns);
      float meanProduct = (float) (product / columns);
      for (int i = 0; i < columns; i++) {
        float normalised = (in.data[start + i] - mean) * inverse;
        float gradient = outGrad.data[start + i] * gain.data[i];
        inGrad.data[start + i] += (gradient - meanGradient - normalised * meanProduct) * inverse;
      }
    }
  }

  private static double square(double x) {
    return x * x;
  }
}
