package glassformer.math;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Functions of cells and rows on every JVM, in double. */
final class PlainCells implements CellKernel {

  @Override
  public void geluErf(float[] in, float[] out, int from, int to) {
    each(in, out, from, to, Activations::geluErf);
  }

  @Override
  public void geluTanh(float[] in, float[] out, int from, int to) {
    each(in, out, from, to, Activations::geluTanh);
  }

  @Override
  public void silu(float[] in, float[] out, int from, int to) {
    each(in, out, from, to, x -> x * Activations.sigmoid(x));
  }

  private static void each(float[] in, float[] out, int from, int to, DoubleUnaryOperator f) {
    for (int i = from; i < to; i++) {
      out[i] = (float) f.applyAsDouble(in[i]);
    }
  }

  @Override
  public void softmax(float[] in, float[] out, int start, int rows, int columns) {
    for (int row = 0; row < rows; row++) {
      softmax(in, out, start + row * columns, columns);
    }
  }

  private static void softmax(float[] in, float[] out, int start, int columns) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = start; i < start + columns; i++) {
      max = Math.max(max, in[i]);
    }
    if (max == Float.NEGATIVE_INFINITY) {
      Arrays.fill(out, start, start + columns, 0f);
      return;
    }
    double sum = 0;
    for (int i = start; i < start + columns; i++) {
      double exponential = Math.exp(in[i] - (double) max);
      out[i] = (float) exponential;
      sum += exponential;
    }
    float inverse = (float) (1 / sum);
    for (int i = start; i < start + columns; i++) {
      out[i] *= inverse;
    }
  }

  @Override
  public void layerNorm(
      float[] in, float[] out, int start, int columns, float[] gain, float[] bias, float epsilon) {
    double exactMean = LayerNorm.mean(in, start, columns);
    float mean = (float) exactMean;
    float inverse = (float) LayerNorm.inverseDeviation(in, start, columns, exactMean, epsilon);
    for (int i = 0; i < columns; i++) {
      out[start + i] = (in[start + i] - mean) * inverse * gain[i] + bias[i];
    }
  }
}
