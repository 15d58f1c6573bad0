package glassformer.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Functions of a register of floats, lane by lane; NaN gives NaN. */
final class SimdFunctions {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final float LOG2_E = 1.4426950408889634f;
  private static final float LN2_HIGH = 0.693359375f;
  private static final float LN2_LOW = -2.12194440e-4f;
  private static final float ROUNDING = 0x1.8p23f; // added and taken away: the nearest integer
  private static final float ERF_END = 4.3f;

  private SimdFunctions() {}

  /**
   * {@code e^x} with a relative error below 1.2e-7; 0 below -87.3, where a float would lose digits,
   * and e^88 above 88.
   *
   * <p>{@code e^x = 2^n e^r} with {@code n = round(x / ln 2)}; e^r by the polynomial of Cephes'
   * expf, 2^n by writing its exponent's bits: the rounding constant leaves n in the low bits.
   */
  static FloatVector exp(FloatVector x) {
    FloatVector bounded = x.max(-104f).min(88f);
    FloatVector shifted = bounded.fma(vector(LOG2_E), vector(ROUNDING));
    FloatVector n = shifted.sub(ROUNDING);
    FloatVector r = n.fma(vector(-LN2_LOW), n.fma(vector(-LN2_HIGH), bounded));
    FloatVector p = r.fma(vector(1.9875691500e-4f), vector(1.3981999507e-3f));
    p = p.fma(r, vector(8.3334519073e-3f));
    p = p.fma(r, vector(4.1665795894e-2f));
    p = p.fma(r, vector(1.6666665459e-1f));
    p = p.fma(r, vector(5.0000001201e-1f));
    p = p.fma(r.mul(r), r).add(1f);
    FloatVector power =
        shifted
            .reinterpretAsInts()
            .sub(Float.floatToRawIntBits(ROUNDING) - 127)
            .max(0)
            .lanewise(VectorOperators.LSHL, 23)
            .reinterpretAsFloats();
    return p.mul(power);
  }

  /** The rational function of {@link Erf} in float: an absolute error below 3e-7, never past 1. */
  static FloatVector erf(FloatVector x) {
    FloatVector z = x.max(-ERF_END).min(ERF_END);
    FloatVector y = z.mul(z);
    FloatVector p = y.fma(vector(-1.399215557643e-08f), vector(4.843623324969e-06f));
    p = p.fma(y, vector(0.0003850140748715f));
    p = p.fma(y, vector(0.003845077822427f));
    p = p.fma(y, vector(0.05438193300991f));
    p = p.fma(y, vector(0.1846757316742f));
    p = p.fma(y, vector(1.128379183642f));
    FloatVector q = y.fma(vector(6.460587925488e-05f), vector(0.001313820861892f));
    q = q.fma(y, vector(0.01547279863978f));
    q = q.fma(y, vector(0.1138597288971f));
    q = q.fma(y, vector(0.4969981712732f));
    q = q.fma(y, vector(1f));
    return z.mul(p).div(q).max(-1f).min(1f);
  }

  private static FloatVector vector(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }
}
