package glassformer.session;

import glassformer.model.ActivationFunction;
import glassformer.model.Bert;
import glassformer.model.BertConfig;
import glassformer.model.Ids;
import glassformer.model.SpecialIds;
import glassformer.trace.Tape;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Passes of a model of zeros, as wide as MiniLM, before a real one is opened: Java compiles the
 * products of large weights only after some use, and until then a pass takes ten times as long.
 */
public final class Rehearsal {
  private static final int WIDTH = 384;
  private static final int HEADS = 12;
  private static final int TOKENS = 24;
  private static final int PASSES = 5; // the compiler has seen enough after two

  private static final AtomicBoolean STARTED = new AtomicBoolean();

  private Rehearsal() {}

  /** Rehearses on a thread of its own, once in a program. */
  public static void start() {
    if (STARTED.compareAndSet(false, true)) {
      Thread thread = new Thread(Rehearsal::run, "rehearsal");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void run() {
    Bert model = new Bert(sizes());
    model.parameters().changed();
    for (int pass = 0; pass < PASSES; pass++) {
      model.forward(new Tape(() -> false), Ids.encoder(new int[TOKENS]));
    }
  }

  private static BertConfig sizes() {
    return new BertConfig(
        WIDTH,
        HEADS,
        1,
        4 * WIDTH,
        ActivationFunction.GELU,
        1e-12f,
        TOKENS,
        1,
        1,
        SpecialIds.NONE,
        true);
  }
}
