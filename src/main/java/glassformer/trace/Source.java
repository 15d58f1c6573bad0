package glassformer.trace;

import org.ejml.data.FMatrixRMaj;

/** Something a step can read: an earlier step, a parameter of the model, or a constant. */
public sealed interface Source permits Step, Parameter, Constant {

  /** The name it is found under, unique in its trace. */
  String name();

  /** Its numbers; rows() x columns(). */
  FMatrixRMaj value();

  Axis rows();

  Axis columns();

  /** How many numbers it has, told without writing out those that are made on demand. */
  default long cells() {
    return (long) rows().size() * columns().size();
  }

  /** The shape as it is written in messages, for example {@code 7 x 16}. */
  default String shape() {
    return rows().size() + " x " + columns().size();
  }
}
