package glassformer.figure.equation;

import glassformer.figure.Scale;
import glassformer.trace.Parameter;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.ejml.data.FMatrixRMaj;

/**
 * What pictures of a parameter need, kept until its value changes: a vocabulary's weights have
 * millions of numbers, too many to be read again at every keystroke.
 */
final class ShownParameter {
  private static final Map<Parameter, ShownParameter> KNOWN = new WeakHashMap<>();

  private final int version;
  private final Scale scale;
  private WeakReference<FMatrixRMaj> transposed = new WeakReference<>(null);

  private ShownParameter(Parameter parameter) {
    version = parameter.version();
    scale = Scale.diverging(parameter.value());
  }

  private static ShownParameter of(Parameter parameter) {
    ShownParameter known = KNOWN.get(parameter);
    if (known == null || known.version != parameter.version()) {
      known = new ShownParameter(parameter);
      KNOWN.put(parameter, known);
    }
    return known;
  }

  /** The scale of all its numbers. */
  static Scale scale(Parameter parameter) {
    synchronized (KNOWN) {
      return of(parameter).scale;
    }
  }

  /** Its value with rows and columns exchanged, kept while a picture shows it; to be read only. */
  static FMatrixRMaj transposed(Parameter parameter) {
    synchronized (KNOWN) {
      ShownParameter known = of(parameter);
      FMatrixRMaj kept = known.transposed.get();
      if (kept == null) {
        kept = View.TRANSPOSED.of(parameter.value());
        known.transposed = new WeakReference<>(kept);
      }
      return kept;
    }
  }
}
