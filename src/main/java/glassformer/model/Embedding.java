package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;

/**
 * Token embeddings times sqrt(C) plus sinusoidal positions, Vaswani et al. 2017, sections 3.4 and
 * 3.5.
 */
final class Embedding {
  private final TransformerConfig config;
  private final Parameter table;

  /** Tensor {@code name.weight}, (V, C). */
  Embedding(TransformerConfig config, Parameters parameters, String name, Axis vocabulary) {
    this.config = config;
    table = parameters.table(name + ".weight", vocabulary, config.widthAxis());
  }

  /** ids (T, 1) to (T, C). */
  Step forward(Tape tape, Constant ids) {
    Step rows = tape.lookup("embedding", ids, table); // (T, C)
    Step scaled =
        config.scaleEmbeddings()
            ? tape.scale("scaled_embedding", rows, Math.sqrt(config.width()))
            : rows; // (T, C)
    Step positions =
        tape.sinusoidalPositions("positions", ids.rows(), config.widthAxis()); // (T, C)
    return tape.add("input", scaled, positions); // (T, C)
  }
}
