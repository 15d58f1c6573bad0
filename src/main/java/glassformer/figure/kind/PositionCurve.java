package glassformer.figure.kind;

import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.trace.Explanation;
import glassformer.trace.Rule;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.OptionalDouble;

/**
 * One dimension of the encoding of positions.
 *
 * @param dimension from 0
 * @param values its number at each position, as the model has it
 * @param wavelength in positions, where the dimension is a wave
 * @param sine whether that is a sine, else a cosine
 */
record PositionCurve(
    int dimension, float[] values, OptionalDouble wavelength, boolean sine, Ink ink) {

  static PositionCurve of(Step positions, int dimension, Ink ink) {
    float[] values = new float[positions.rows().size()];
    for (int t = 0; t < values.length; t++) {
      values[t] = positions.value().get(t, dimension);
    }
    Explanation made = positions.explain(0, dimension);
    boolean isWave = made.rule() == Rule.SINE || made.rule() == Rule.COSINE;
    OptionalDouble wavelength =
        isWave ? OptionalDouble.of(made.quantity("wavelength")) : OptionalDouble.empty();
    return new PositionCurve(dimension, values, wavelength, made.rule() == Rule.SINE, ink);
  }

  /** The wave between the positions too. */
  double at(double position) {
    double angle = 2 * Math.PI * position / wavelength.orElseThrow();
    return sine ? Math.sin(angle) : Math.cos(angle);
  }

  String name() {
    return wavelength.isPresent()
        ? Words.text("kind.curve.wave", dimension, Numbers.cell((float) wavelength.getAsDouble()))
        : Words.text("kind.curve.plain", dimension);
  }
}
