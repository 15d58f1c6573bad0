package glassformer.math;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions of cells and rows on the Vector API, in float.
 *
 * <p>A cell's arithmetic does not depend on its place, and a row's sums not on what is appended to
 * it if that adds zero: element j goes to lane j modulo the number of lanes. Ends that do not fill
 * a register are computed on a padded copy, since masked stores are slow before JDK 18.
 */
final class SimdCells implements CellKernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final float SQRT_HALF = (float) Math.sqrt(0.5);
  private static final float TANH_SCALE = (float) (2 * Math.sqrt(2 / Math.PI));
  private static final float TANH_CUBE = 0.044715f;

  private final ThreadLocal<float[]> padded = ThreadLocal.withInitial(() -> new float[0]);

  private interface Function {
    FloatVector of(FloatVector x);
  }

  @Override
  public void geluErf(float[] in, float[] out, int from, int to) {
    int i = from;
    for (; i + LANES <= to; i += LANES) {
      geluErf(FloatVector.fromArray(SPECIES, in, i)).intoArray(out, i);
    }
    last(in, out, i, to, SimdCells::geluErf);
  }

  private static FloatVector geluErf(FloatVector x) {
    return x.mul(0.5f).mul(SimdFunctions.erf(x.mul(SQRT_HALF)).add(1f));
  }

  @Override
  public void geluTanh(float[] in, float[] out, int from, int to) {
    int i = from;
    for (; i + LANES <= to; i += LANES) {
      geluTanh(FloatVector.fromArray(SPECIES, in, i)).intoArray(out, i);
    }
    last(in, out, i, to, SimdCells::geluTanh);
  }

  /** x / (1 + exp(-2 u)), as {@link Activations#geluTanh(double)}. */
  private static FloatVector geluTanh(FloatVector x) {
    FloatVector u = x.mul(x).mul(TANH_CUBE).add(1f).mul(x).mul(-TANH_SCALE);
    return x.div(SimdFunctions.exp(u).add(1f));
  }

  @Override
  public void silu(float[] in, float[] out, int from, int to) {
    int i = from;
    for (; i + LANES <= to; i += LANES) {
      silu(FloatVector.fromArray(SPECIES, in, i)).intoArray(out, i);
    }
    last(in, out, i, to, SimdCells::silu);
  }

  private static FloatVector silu(FloatVector x) {
    return x.div(SimdFunctions.exp(x.neg()).add(1f));
  }

  private void last(float[] in, float[] out, int from, int to, Function function) {
    if (from < to) {
      float[] end = padded(LANES);
      Arrays.fill(end, 0, LANES, 0f);
      System.arraycopy(in, from, end, 0, to - from);
      function.of(FloatVector.fromArray(SPECIES, end, 0)).intoArray(end, 0);
      System.arraycopy(end, 0, out, from, to - from);
    }
  }

  @Override
  public void softmax(float[] in, float[] out, int start, int columns) {
    int size = (columns + LANES - 1) / LANES * LANES;
    float[] row = padded(size);
    System.arraycopy(in, start, row, 0, columns);
    Arrays.fill(row, columns, size, Float.NEGATIVE_INFINITY);
    float max = max(row, size);
    if (max == Float.NEGATIVE_INFINITY) {
      Arrays.fill(out, start, start + columns, 0f);
      return;
    }
    FloatVector sums = FloatVector.zero(SPECIES);
    for (int i = 0; i < size; i += LANES) {
      FloatVector exponential = SimdFunctions.exp(FloatVector.fromArray(SPECIES, row, i).sub(max));
      exponential.intoArray(row, i);
      sums = sums.add(exponential);
    }
    float inverse = 1 / sums.reduceLanes(VectorOperators.ADD);
    for (int i = 0; i < size; i += LANES) {
      FloatVector.fromArray(SPECIES, row, i).mul(inverse).intoArray(row, i);
    }
    System.arraycopy(row, 0, out, start, columns);
  }

  private static float max(float[] row, int size) {
    FloatVector max = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < size; i += LANES) {
      max = max.max(FloatVector.fromArray(SPECIES, row, i));
    }
    return max.reduceLanes(VectorOperators.MAX);
  }

  /** The second pass also sums the differences from the mean, which corrects it. */
  @Override
  public void layerNorm(
      float[] in, float[] out, int start, int columns, float[] gain, float[] bias, float epsilon) {
    int whole = SPECIES.loopBound(columns);
    FloatVector sums = FloatVector.zero(SPECIES);
    for (int i = 0; i < whole; i += LANES) {
      sums = sums.add(FloatVector.fromArray(SPECIES, in, start + i));
    }
    float sum = sums.reduceLanes(VectorOperators.ADD);
    for (int i = whole; i < columns; i++) {
      sum += in[start + i];
    }
    float roughMean = sum / columns;
    sums = FloatVector.zero(SPECIES);
    FloatVector squares = sums;
    for (int i = 0; i < whole; i += LANES) {
      FloatVector difference = FloatVector.fromArray(SPECIES, in, start + i).sub(roughMean);
      sums = sums.add(difference);
      squares = difference.fma(difference, squares);
    }
    sum = sums.reduceLanes(VectorOperators.ADD);
    float square = squares.reduceLanes(VectorOperators.ADD);
    for (int i = whole; i < columns; i++) {
      float difference = in[start + i] - roughMean;
      sum += difference;
      square += difference * difference;
    }
    double correction = (double) sum / columns;
    double variance = Math.max(0, (double) square / columns - correction * correction);
    float mean = (float) (roughMean + correction);
    float inverse = (float) (1 / Math.sqrt(variance + epsilon));
    for (int i = 0; i < whole; i += LANES) {
      FloatVector.fromArray(SPECIES, in, start + i)
          .sub(mean)
          .mul(inverse)
          .mul(FloatVector.fromArray(SPECIES, gain, i))
          .add(FloatVector.fromArray(SPECIES, bias, i))
          .intoArray(out, start + i);
    }
    for (int i = whole; i < columns; i++) {
      out[start + i] = (in[start + i] - mean) * inverse * gain[i] + bias[i];
    }
  }

  private float[] padded(int size) {
    float[] array = padded.get();
    if (array.length < size) {
      array = new float[Math.max(size, 2 * array.length)];
      padded.set(array);
    }
    return array;
  }
}
