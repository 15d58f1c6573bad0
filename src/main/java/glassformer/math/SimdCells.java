package glassformer.math;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions of cells and rows on the Vector API, in float.
 *
 * <p>A cell's arithmetic does not depend on its place, and a row's sums not on what is appended to
 * it if that adds zero: element j goes to lane j modulo the number of lanes. Ends that do not fill
 * a register are computed on a padded copy, since masked stores are slow before JDK 18.
 *
 * <p>The long loops, of exponentials, GELU and layer norm, are written out in methods of more than
 * 325 bytecodes, which the compiler never inlines into their callers: where it does, it gives up on
 * the registers and makes an object of each.
 */
final class SimdCells implements CellKernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, SPECIES.vectorShape());
  private static final int LANES = SPECIES.length();
  private static final int CHUNK = 1024;
  private static final float TANH_SCALE = (float) (2 * Math.sqrt(2 / Math.PI));
  private static final float TANH_CUBE = 0.044715f * TANH_SCALE;

  private static final float LOG2_E = 1.4426950408889634f;
  private static final float LN2_HIGH = 0.693359375f;
  private static final float LN2_LOW = -2.12194440e-4f;
  private static final float ROUNDING = 0x1.8p23f; // added and taken away: the nearest integer
  private static final int SIGN = Integer.MIN_VALUE;
  private static final int LEAST_KEY = // of minus infinity
      Float.floatToRawIntBits(Float.NEGATIVE_INFINITY) ^ ~SIGN;
  private static final float SQRT_HALF = (float) Math.sqrt(0.5);
  private static final float ERF_END = 4.3f;

  private final ThreadLocal<float[]> scratch = ThreadLocal.withInitial(() -> new float[CHUNK]);
  private final ThreadLocal<float[]> lanes = ThreadLocal.withInitial(() -> new float[LANES]);

  SimdCells() {
    Kernels.requireLanes(LANES);
  }

  @Override
  public void geluTanh(float[] in, float[] out, int from, int to) {
    gate(in, out, from, to, TANH_SCALE, TANH_CUBE);
  }

  @Override
  public void silu(float[] in, float[] out, int from, int to) {
    gate(in, out, from, to, 1, 0);
  }

  /** {@code x / (1 + exp(-u))} with {@code u = scale x + cube x^3}. */
  private void gate(float[] in, float[] out, int from, int to, float scale, float cube) {
    float[] chunk = scratch(CHUNK);
    for (int start = from; start < to; start += CHUNK) {
      int count = Math.min(CHUNK, to - start);
      for (int i = 0; i < count; i++) {
        float x = in[start + i];
        chunk[i] = -(scale + cube * x * x) * x;
      }
      exponentials(chunk, 0, count);
      int whole = SPECIES.loopBound(count);
      for (int i = 0; i < whole; i += LANES) {
        FloatVector divisor = FloatVector.fromArray(SPECIES, chunk, i).add(1f);
        FloatVector.fromArray(SPECIES, in, start + i).div(divisor).intoArray(out, start + i);
      }
      for (int i = whole; i < count; i++) {
        out[start + i] = in[start + i] / (1 + chunk[i]);
      }
    }
  }

  /** First all rows less their maxima, then all exponentials, then each row's sum and quotients. */
  @Override
  public void softmax(float[] in, float[] out, int start, int rows, int columns) {
    int whole = SPECIES.loopBound(columns);
    float[] maxima = scratch(rows);
    for (int i = 0; i < rows; i++) {
      int row = start + i * columns;
      maxima[i] = max(in, row, row + whole, row + columns);
      subtract(in, out, row, row + whole, row + columns, maxima[i]);
    }
    exponentials(out, start, start + rows * columns);
    for (int i = 0; i < rows; i++) {
      int row = start + i * columns;
      if (Float.isFinite(maxima[i])) {
        divideBySum(out, row, row + whole, row + columns);
      } else {
        float hidden = maxima[i] == Float.NEGATIVE_INFINITY ? 0 : Float.NaN;
        Arrays.fill(out, row, row + columns, hidden);
      }
    }
  }

  private static void subtract(
      float[] in, float[] out, int from, int whole, int to, float subtrahend) {
    for (int i = from; i < whole; i += LANES) {
      FloatVector.fromArray(SPECIES, in, i).sub(subtrahend).intoArray(out, i);
    }
    for (int i = whole; i < to; i++) {
      out[i] = in[i] - subtrahend;
    }
  }

  private void divideBySum(float[] x, int from, int whole, int to) {
    FloatVector sums = FloatVector.zero(SPECIES);
    for (int i = from; i < whole; i += LANES) {
      sums = sums.add(FloatVector.fromArray(SPECIES, x, i));
    }
    float[] sum = lanes.get();
    sums.intoArray(sum, 0);
    for (int i = whole; i < to; i++) {
      sum[i - whole] += x[i];
    }
    float inverse = 1 / sum(sum);
    for (int i = from; i < whole; i += LANES) {
      FloatVector.fromArray(SPECIES, x, i).mul(inverse).intoArray(x, i);
    }
    for (int i = whole; i < to; i++) {
      x[i] *= inverse;
    }
  }

  /**
   * The largest of some cells, whole registers up to {@code whole}; NaN if one of them is none.
   *
   * <p>By the order of the floats' bits, turned round for negative ones: the maximum of floats is
   * slow. What is no number has bits beyond those of an infinity.
   */
  private static float max(float[] x, int from, int whole, int to) {
    IntVector largest = IntVector.broadcast(INTS, LEAST_KEY);
    IntVector smallest = largest;
    for (int i = from; i < whole; i += LANES) {
      IntVector bits = FloatVector.fromArray(SPECIES, x, i).reinterpretAsInts();
      IntVector order = bits.lanewise(VectorOperators.ASHR, 31).and(~SIGN);
      IntVector key = bits.lanewise(VectorOperators.XOR, order);
      largest = largest.max(key);
      smallest = smallest.min(key);
    }
    int most = largest.reduceLanes(VectorOperators.MAX);
    boolean number = !smallest.compare(VectorOperators.LT, LEAST_KEY).anyTrue();
    for (int i = whole; i < to; i++) {
      int key = key(Float.floatToRawIntBits(x[i]));
      most = Math.max(most, key);
      number &= key >= LEAST_KEY;
    }
    return number ? Float.intBitsToFloat(key(most)) : Float.NaN;
  }

  /** Integers in the order of the floats whose bits they are, and back. */
  private static int key(int bits) {
    return bits ^ (bits >> 31 & ~SIGN);
  }

  /**
   * Replaces each x by e^x.
   *
   * <p>The relative error is below 1.2e-7. Below x = -87.3, where a float would lose digits, the
   * result is 0, above 88 it is e^88, and of NaN it is one of the two. {@code e^x = 2^n e^r} with
   * {@code n = round(x / ln 2)}; e^r by the polynomial of Cephes' expf, 2^n by writing its
   * exponent's bits: the rounding constant leaves n in the low bits. Bounds are set by the order of
   * the bits of positive floats: the minimum of floats is slow.
   */
  private void exponentials(float[] x, int from, int to) {
    int whole = from + SPECIES.loopBound(to - from);
    for (int i = from; i < whole; i += LANES) {
      IntVector bits = FloatVector.fromArray(SPECIES, x, i).reinterpretAsInts();
      IntVector bounded = bits.and(~SIGN).min(Float.floatToRawIntBits(88));
      FloatVector u = bounded.or(bits.and(SIGN)).reinterpretAsFloats();
      FloatVector shifted =
          u.fma(FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUNDING));
      FloatVector n = shifted.sub(ROUNDING);
      FloatVector r = n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), u);
      r = n.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), r);
      FloatVector p = FloatVector.broadcast(SPECIES, 1.9875691500e-4f);
      p = p.fma(r, FloatVector.broadcast(SPECIES, 1.3981999507e-3f));
      p = p.fma(r, FloatVector.broadcast(SPECIES, 8.3334519073e-3f));
      p = p.fma(r, FloatVector.broadcast(SPECIES, 4.1665795894e-2f));
      p = p.fma(r, FloatVector.broadcast(SPECIES, 1.6666665459e-1f));
      p = p.fma(r, FloatVector.broadcast(SPECIES, 5.0000001201e-1f));
      p = p.fma(r.mul(r), r).add(1f);
      IntVector exponent =
          shifted.reinterpretAsInts().sub(Float.floatToRawIntBits(ROUNDING) - 127).max(0);
      FloatVector power = exponent.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      p.mul(power).intoArray(x, i);
    }
    if (whole < to) {
      float[] end = lanes.get();
      Arrays.fill(end, 0);
      System.arraycopy(x, whole, end, 0, to - whole);
      exponentials(end, 0, LANES);
      System.arraycopy(end, 0, x, whole, to - whole);
    }
  }

  /**
   * With the rational function of {@link Erf} in float: erf has an absolute error below 3e-7 and is
   * never past 1.
   */
  @Override
  public void geluErf(float[] in, float[] out, int from, int to) {
    int i = from;
    for (; i + LANES <= to; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, in, i);
      IntVector bits = x.mul(SQRT_HALF).reinterpretAsInts();
      IntVector bounded = bits.and(~SIGN).min(Float.floatToRawIntBits(ERF_END));
      FloatVector z = bounded.reinterpretAsFloats();
      FloatVector y = z.mul(z);
      FloatVector p = FloatVector.broadcast(SPECIES, -1.399215557643e-08f);
      p = p.fma(y, FloatVector.broadcast(SPECIES, 4.843623324969e-06f));
      p = p.fma(y, FloatVector.broadcast(SPECIES, 0.0003850140748715f));
      p = p.fma(y, FloatVector.broadcast(SPECIES, 0.003845077822427f));
      p = p.fma(y, FloatVector.broadcast(SPECIES, 0.05438193300991f));
      p = p.fma(y, FloatVector.broadcast(SPECIES, 0.1846757316742f));
      p = p.fma(y, FloatVector.broadcast(SPECIES, 1.128379183642f));
      FloatVector q = FloatVector.broadcast(SPECIES, 6.460587925488e-05f);
      q = q.fma(y, FloatVector.broadcast(SPECIES, 0.001313820861892f));
      q = q.fma(y, FloatVector.broadcast(SPECIES, 0.01547279863978f));
      q = q.fma(y, FloatVector.broadcast(SPECIES, 0.1138597288971f));
      q = q.fma(y, FloatVector.broadcast(SPECIES, 0.4969981712732f));
      q = q.fma(y, FloatVector.broadcast(SPECIES, 1f));
      IntVector size = z.mul(p).div(q).reinterpretAsInts().min(Float.floatToRawIntBits(1));
      FloatVector erf = size.or(bits.and(SIGN)).reinterpretAsFloats();
      x.mul(0.5f).mul(erf.add(1f)).intoArray(out, i);
    }
    if (i < to) {
      float[] end = lanes.get();
      Arrays.fill(end, 0f);
      System.arraycopy(in, i, end, 0, to - i);
      geluErf(end, end, 0, LANES);
      System.arraycopy(end, 0, out, i, to - i);
    }
  }

  /** The second pass also sums the differences from the mean, which corrects it. */
  @Override
  public void layerNorm(
      float[] in, float[] out, int start, int columns, float[] gain, float[] bias, float epsilon) {
    float[] register = lanes.get();
    int whole = SPECIES.loopBound(columns);
    FloatVector sums = FloatVector.zero(SPECIES);
    for (int i = 0; i < whole; i += LANES) {
      sums = sums.add(FloatVector.fromArray(SPECIES, in, start + i));
    }
    sums.intoArray(register, 0);
    float sum = sum(register);
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
    sums.intoArray(register, 0);
    sum = sum(register);
    squares.intoArray(register, 0);
    float square = sum(register);
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

  private static float sum(float[] lanes) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int i = 0; i < LANES; i += 4) {
      a += lanes[i];
      b += lanes[i + 1];
      c += lanes[i + 2];
      d += lanes[i + 3];
    }
    return (a + b) + (c + d);
  }

  private float[] scratch(int size) {
    float[] array = scratch.get();
    if (array.length < size) {
      array = new float[Math.max(size, 2 * array.length)];
      scratch.set(array);
    }
    return array;
  }
}
