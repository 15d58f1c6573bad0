package glassformer.math;

import org.ejml.data.FMatrixRMaj;

/**
 * The element-wise functions of a feed-forward layer and their derivatives, on matrices of any one
 * shape.
 *
 * <p>{@code out} may be {@code in}; the {@code Backward} methods add {@code outGrad * f'(in)} to
 * {@code inGrad}.
 */
public final class Activations {
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);
  private static final double TANH_SCALE = Math.sqrt(2 / Math.PI);
  private static final double TANH_CUBE = 0.044715;

  private Activations() {}

  /** {@code max(0, x)}: Vaswani et al. 2017, section 3.3. */
  public static void relu(FMatrixRMaj in, FMatrixRMaj out) {
    Shapes.same("relu: out", in, out);
    relu(in.data, out.data, 0, in.getNumElements());
  }

  /** ReLU of the cells from {@code from} to before {@code to}. */
  public static void relu(float[] in, float[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      out[i] = Math.max(0f, in[i]);
    }
  }

  /** The derivative of {@link #relu(FMatrixRMaj, FMatrixRMaj)}, 0 at 0. */
  public static void reluBackward(FMatrixRMaj in, FMatrixRMaj outGrad, FMatrixRMaj inGrad) {
    checkGradients("relu", in, outGrad, inGrad);
    for (int i = 0, n = in.getNumElements(); i < n; i++) {
      int bits = Float.floatToRawIntBits(in.data[i]);
      int positive =
          (~bits & -bits)
              >> 31; // all ones or zeros: no branch, which would be guessed wrongly half the time
      inGrad.data[i] += Float.intBitsToFloat(Float.floatToRawIntBits(outGrad.data[i]) & positive);
    }
  }

  /** {@code x * Phi(x)} with the normal distribution's Phi: Hendrycks and Gimpel 2016. */
  public static void geluErf(FMatrixRMaj in, FMatrixRMaj out) {
    Shapes.same("gelu: out", in, out);
    geluErf(in.data, out.data, 0, in.getNumElements());
  }

  /** GELU by the error function, of the cells from {@code from} to before {@code to}. */
  public static void geluErf(float[] in, float[] out, int from, int to) {
    CellKernel.BEST.geluErf(in, out, from, to);
  }

  /** {@code Phi(x) + x * phi(x)}. */
  public static void geluErfBackward(FMatrixRMaj in, FMatrixRMaj outGrad, FMatrixRMaj inGrad) {
    checkGradients("gelu", in, outGrad, inGrad);
    double[] x = doubles(in);
    for (int i = 0; i < x.length; i++) {
      double density = DENSITY * Math.exp(-0.5 * x[i] * x[i]);
      x[i] = 0.5 * (1 + Erf.of(x[i] * SQRT_HALF)) + x[i] * density;
    }
    addProduct(x, outGrad, inGrad);
  }

  /** {@code x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 x^3)))}, the form of GPT-2. */
  public static void geluTanh(FMatrixRMaj in, FMatrixRMaj out) {
    Shapes.same("gelu: out", in, out);
    geluTanh(in.data, out.data, 0, in.getNumElements());
  }

  /** GELU by its tanh approximation, of the cells from {@code from} to before {@code to}. */
  public static void geluTanh(float[] in, float[] out, int from, int to) {
    CellKernel.BEST.geluTanh(in, out, from, to);
  }

  /** The derivative of {@link #geluTanh(FMatrixRMaj, FMatrixRMaj)}. */
  public static void geluTanhBackward(FMatrixRMaj in, FMatrixRMaj outGrad, FMatrixRMaj inGrad) {
    checkGradients("gelu", in, outGrad, inGrad);
    double[] x = doubles(in);
    for (int i = 0; i < x.length; i++) {
      double sigmoid = tanhSigmoid(x[i]);
      double slope = 2 * TANH_SCALE * (1 + 3 * TANH_CUBE * x[i] * x[i]);
      x[i] = sigmoid + x[i] * sigmoid * (1 - sigmoid) * slope;
    }
    addProduct(x, outGrad, inGrad);
  }

  /** {@code x / (1 + exp(-x))}: Hendrycks and Gimpel 2016; Swish in Shazeer 2020. */
  public static void silu(FMatrixRMaj in, FMatrixRMaj out) {
    Shapes.same("silu: out", in, out);
    silu(in.data, out.data, 0, in.getNumElements());
  }

  /** SiLU, of the cells from {@code from} to before {@code to}. */
  public static void silu(float[] in, float[] out, int from, int to) {
    CellKernel.BEST.silu(in, out, from, to);
  }

  /** {@code s + x * s * (1 - s)} with the sigmoid {@code s}. */
  public static void siluBackward(FMatrixRMaj in, FMatrixRMaj outGrad, FMatrixRMaj inGrad) {
    checkGradients("silu", in, outGrad, inGrad);
    double[] x = doubles(in);
    for (int i = 0; i < x.length; i++) {
      double sigmoid = sigmoid(x[i]);
      x[i] = sigmoid + x[i] * sigmoid * (1 - sigmoid);
    }
    addProduct(x, outGrad, inGrad);
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** One value of {@link #geluErf(FMatrixRMaj, FMatrixRMaj)}, for explanations. */
  public static double geluErf(double x) {
    return 0.5 * x * (1 + Erf.of(x * SQRT_HALF));
  }

  /** One value of {@link #geluTanh(FMatrixRMaj, FMatrixRMaj)}, for explanations. */
  public static double geluTanh(double x) {
    return x * tanhSigmoid(x);
  }

  /** {@code (1 + tanh(u)) / 2 = 1 / (1 + exp(-2 u))}: one exponential, no cancellation. */
  private static double tanhSigmoid(double x) {
    return 1 / (1 + Math.exp(-2 * TANH_SCALE * (x + TANH_CUBE * x * x * x)));
  }

  /**
   * Conversions have loops of their own: mixed with arithmetic they make JDK 17 five times slower.
   */
  private static double[] doubles(FMatrixRMaj in) {
    double[] x = new double[in.getNumElements()];
    for (int i = 0; i < x.length; i++) {
      x[i] = in.data[i];
    }
    return x;
  }

  private static void addProduct(double[] derivative, FMatrixRMaj outGrad, FMatrixRMaj inGrad) {
    for (int i = 0; i < derivative.length; i++) {
      inGrad.data[i] += outGrad.data[i] * (float) derivative[i];
    }
  }

  private static void checkGradients(
      String name, FMatrixRMaj in, FMatrixRMaj outGrad, FMatrixRMaj inGrad) {
    Shapes.same(name + ": gradient of the output", in, outGrad);
    Shapes.same(name + ": gradient of the input", in, inGrad);
  }
}
