package glassformer.trace;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** The gradients of a model's parameters, each of its parameter's shape. */
public final class Gradients {
  private final FMatrixRMaj[] gradients;

  /** All zero, in the order of the parameters' indices. */
  public Gradients(List<Parameter> parameters) {
    gradients = new FMatrixRMaj[parameters.size()];
    for (Parameter parameter : parameters) {
      gradients[parameter.index()] =
          new FMatrixRMaj(parameter.rows().size(), parameter.columns().size());
    }
  }

  /** The gradient of a parameter, of its shape; backward passes add to it. */
  public FMatrixRMaj of(Parameter parameter) {
    return gradients[parameter.index()];
  }

  public void zero() {
    for (FMatrixRMaj gradient : gradients) {
      Arrays.fill(gradient.data, 0);
    }
  }

  /** Adds another model's or shard's gradients to these. */
  public void add(Gradients other) {
    for (int i = 0; i < gradients.length; i++) {
      CommonOps_FDRM.addEquals(gradients[i], other.gradients[i]);
    }
  }
}
