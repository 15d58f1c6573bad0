package glassformer.trace;

import org.ejml.data.FMatrixRMaj;

/**
 * How far rotary positions turn each pair of dimensions at each position (Su et al. 2021, section
 * 3.2.2): pair i of D / 2 turns by base^(-2i/D) radians a token. A head's dimension i makes a pair
 * with dimension i + D/2, as in Llama.
 *
 * <p>Angles are rounded to float where Llama rounds them, so that long texts agree with it.
 *
 * @param angles in radians, (T, D/2)
 * @param cosines of the angles, row by row
 * @param sines of the angles, row by row
 */
public record Rotation(Constant angles, float[] cosines, float[] sines) {

  /**
   * @param headWidth D, even
   * @param base 10000 in the paper, {@code rope_theta} in Llama
   */
  public static Rotation of(Axis tokens, int headWidth, double base) {
    int pairs = headWidth / 2;
    FMatrixRMaj angles = new FMatrixRMaj(tokens.size(), pairs);
    float[] cosines = new float[angles.data.length];
    float[] sines = new float[angles.data.length];
    for (int pair = 0; pair < pairs; pair++) {
      float radians = (float) Math.pow(base, -2.0 * pair / headWidth);
      for (int position = 0; position < tokens.size(); position++) {
        int i = position * pairs + pair;
        angles.data[i] = position * radians;
        cosines[i] = (float) Math.cos(angles.data[i]);
        sines[i] = (float) Math.sin(angles.data[i]);
      }
    }
    Axis columns = new Axis(Axis.Kind.PAIRS, pairs);
    return new Rotation(new Constant("angles", angles, tokens, columns), cosines, sines);
  }

  /** How many pairs of dimensions there are, D / 2. */
  int pairs() {
    return angles.columns().size();
  }
}
