package glassformer.checkpoint;

import glassformer.model.ModelConfig;

/**
 * How much memory a model takes: each weight as a float, matrices that are multiplied by once more,
 * laid out for the products, and the steps of two passes, of which one is shown while the next is
 * computed.
 */
final class MemoryNeed implements FamilyTensors.Visitor {
  /** The length of the passes. */
  private static final long TOKENS = 128;

  private static final int PASSES = 2;

  /** How many matrices (T, C) a block records: the largest number, of a decoder's. */
  private static final long MATRICES_OF_A_BLOCK = 24;

  /** How many matrices (T, F): hidden and activated, or gate, its activation, up and gated. */
  private static final long HIDDEN_MATRICES = 4;

  /** How many matrices (T, T) a head records: scores, scaled, masked, weights. */
  private static final long HEAD_MATRICES = 4;

  private double floats;

  private MemoryNeed() {}

  /** Bytes, for a model of these sizes. */
  static long of(ModelConfig config, FamilyTensors tensors) throws CheckpointException {
    MemoryNeed need = new MemoryNeed();
    tensors.visit(need);
    return (long) ((need.floats + PASSES * passFloats(config)) * Float.BYTES);
  }

  @Override
  public void tensor(String name, long... shape) {
    floats += elements(shape) * (shape.length == 2 ? 2 : 1);
  }

  @Override
  public void table(String name, long rows, long columns) {
    floats += elements(rows, columns);
  }

  private static double elements(long... shape) {
    double elements = 1;
    for (long size : shape) {
      elements *= size;
    }
    return elements;
  }

  private static double passFloats(ModelConfig config) {
    double tokens = Math.min(TOKENS, config.maxPositions());
    double block =
        tokens * config.width() * MATRICES_OF_A_BLOCK
            + tokens * config.feedForwardWidth() * HIDDEN_MATRICES
            + tokens * tokens * config.heads() * HEAD_MATRICES;
    double blocks = (double) config.encoderLayers() + config.decoderLayers();
    return blocks * block + 2 * tokens * config.targetVocabulary();
  }
}
