package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Rotation;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.Optional;

/**
 * What attention knows of the places of its tokens: which may be seen from where, and how far
 * queries and keys are turned.
 *
 * @param mask (Q, K), where some scores are hidden
 * @param rotation (T, D), where positions are rotary
 */
record Places(Optional<Constant> mask, Optional<Rotation> rotation) {

  /** Every token sees every token, wherever it stands. */
  static final Places ANY = new Places(Optional.empty(), Optional.empty());

  /** A token sees itself and what was before it: Vaswani et al. 2017, section 3.2.3. */
  static Places causal(Axis tokens) {
    return new Places(Optional.of(Constant.causalMask(tokens)), Optional.empty());
  }

  /** The same places with rotary positions: Su et al. 2021. */
  Places rotated(Rotation by) {
    return new Places(mask, Optional.of(by));
  }

  /** Queries or keys of one head, turned where positions are rotary: (T, D) to (T, D). */
  Step rotate(Tape tape, String name, Step input) {
    return rotation.map(by -> tape.rotate(name, input, by)).orElse(input);
  }

  /** Scores, hidden where there is a mask: (Q, K) to (Q, K). */
  Step mask(Tape tape, String name, Step scores) {
    return mask.map(by -> tape.mask(name, scores, by)).orElse(scores);
  }
}
