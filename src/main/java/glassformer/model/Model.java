package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;

/** A Transformer of some family: parameters, and how a pass through them is arranged. */
public sealed interface Model permits Transformer, Gpt2, Bert, Llama {
  ModelConfig config();

  Parameters parameters();

  /**
   * Records a whole pass.
   *
   * @return the last step: {@code logits}, (T, V), of a model with a decoder, {@code
   *     encoder.output}, (T, C), of one without
   */
  Step forward(Tape tape, Ids ids);
}
