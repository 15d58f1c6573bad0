package glassformer.cli;

import glassformer.model.Ids;
import glassformer.model.Model;
import glassformer.trace.Memory;
import glassformer.trace.Reuse;
import glassformer.trace.Reuse.Spent;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import java.util.Arrays;
import java.util.Optional;

/** A text of a causal model that is edited as in the window: a pass reuses the two before it. */
final class EditedIds implements AutoCloseable {

  /** A text and its pass. */
  private record Pass(int[] ids, Trace trace) {

    int same(int[] others) {
      int different = Arrays.mismatch(ids, others);
      return different < 0 ? ids.length : different;
    }
  }

  private final Model model;
  private final Optional<Memory> memory;
  private Optional<Pass> last = Optional.empty();
  private Optional<Pass> beforeLast = Optional.empty();

  EditedIds(Model model, Memory memory) {
    this.model = model;
    this.memory = Optional.of(memory);
  }

  /** Computes what the text is now; all of it, the first time. */
  void edit(int[] ids) {
    Optional<Spent> spent = beforeLast.map(pass -> new Spent(pass.trace(), pass.same(ids)));
    Optional<Reuse> reuse = last.map(pass -> new Reuse(pass.trace(), pass.same(ids), spent));
    Tape tape = new Tape(() -> false, memory, reuse);
    tape.softmax("probabilities", model.forward(tape, Ids.decoder(ids)));
    beforeLast = last;
    last = Optional.of(new Pass(ids, tape.trace()));
  }

  @Override
  public void close() {
    last.ifPresent(pass -> pass.trace().release());
    beforeLast.ifPresent(pass -> pass.trace().release());
  }
}
