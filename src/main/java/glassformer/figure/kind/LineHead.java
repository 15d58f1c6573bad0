package glassformer.figure.kind;

import glassformer.figure.Ink;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * A head whose attention is drawn as lines.
 *
 * @param weights (Q, K)
 */
record LineHead(String name, FMatrixRMaj weights, Ink ink) {
  /** The hues of several heads; more could not be told apart. */
  static final List<Ink> HUES =
      List.of(Ink.ATTENTION, Ink.PARAMETER, Ink.VALUE, Ink.KEY, Ink.QUERY, Ink.RESIDUAL);
}
