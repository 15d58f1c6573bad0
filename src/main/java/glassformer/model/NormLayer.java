package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;

/** A norm of every row with its parameters. */
interface NormLayer {

  /** (T, C) to (T, C). */
  Step forward(Tape tape, String name, Step input);
}
