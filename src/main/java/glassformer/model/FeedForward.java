package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;

/** What a block does with every row on its own. */
interface FeedForward {

  /** (T, C) to (T, C). */
  Step forward(Tape tape, Step input);
}
