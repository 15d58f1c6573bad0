package glassformer.session;

import glassformer.checkpoint.LoadedModel;
import glassformer.trace.Reuse;
import java.util.Arrays;
import java.util.Optional;

/**
 * The last two runs of a causal model, held for the next: it copies from the last what an edit left
 * as it was, and goes on in the arrays of the one before, unless somebody else still holds that.
 */
final class EarlierRuns {
  private Optional<Run> last = Optional.empty();
  private Optional<Run> beforeLast = Optional.empty();

  /**
   * What a run of these ids need not compute again. The run before the last may be gone for it, so
   * that the caller has to record the run from the same memory.
   */
  Optional<Reuse> reuse(LoadedModel model, int[] ids) {
    return last.filter(run -> run.model() == model)
        .map(run -> new Reuse(run.trace(), same(run, ids), spent(ids)));
  }

  private Optional<Reuse.Spent> spent(int[] ids) {
    Optional<Run> spent = beforeLast.filter(Run::closeLast);
    if (spent.isPresent()) {
      beforeLast = Optional.empty();
    }
    return spent.map(run -> new Reuse.Spent(run.trace(), same(run, ids)));
  }

  /** How many ids a run and another text begin with alike. */
  private static int same(Run run, int[] ids) {
    int different = Arrays.mismatch(run.targetIds(), ids);
    return different < 0 ? ids.length : different;
  }

  /** Holds a run, if its model is causal, and lets go of those that the next one cannot use. */
  void remember(Run run) {
    if (last.filter(before -> before.model() == run.model()).isEmpty()) {
      forget();
    }
    if (!run.model().config().hasEncoder()) {
      beforeLast.ifPresent(Run::close);
      beforeLast = last;
      last = Optional.of(run.hold());
    }
  }

  /** Lets go of the runs. */
  void forget() {
    last.ifPresent(Run::close);
    beforeLast.ifPresent(Run::close);
    last = Optional.empty();
    beforeLast = Optional.empty();
  }
}
