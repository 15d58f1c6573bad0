package glassformer.model;

import glassformer.trace.Parameter;
import java.util.Arrays;
import java.util.Random;

/** The values a model's parameters have before training. */
public final class Initialization {
  private Initialization() {}

  /**
   * Embeddings from N(0, 1/C), so that times sqrt(C) they have the size of the positions; linear
   * weights uniform after Glorot and Bengio 2010, as {@code torch.nn.Transformer} does; gains 1,
   * biases 0. The same values for a seed.
   */
  public static void random(Transformer model, long seed) {
    Random random = new Random(seed);
    int width = model.config().width();
    for (Parameter parameter : model.parameters().all()) {
      float[] data = parameter.value().data;
      String name = parameter.tensor();
      if (name.endsWith("_embedding.weight")) {
        for (int i = 0; i < data.length; i++) {
          data[i] = (float) (random.nextGaussian() / Math.sqrt(width));
        }
      } else if (!parameter.isVector()) {
        int fused = name.endsWith("in_proj_weight") ? 3 : 1;
        double bound =
            Math.sqrt(6.0 / (fused * parameter.rows().size() + parameter.columns().size()));
        for (int i = 0; i < data.length; i++) {
          data[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
      } else if (name.contains(".norm") && name.endsWith(".weight")) {
        Arrays.fill(data, 1);
      } else {
        Arrays.fill(data, 0);
      }
    }
    model.parameters().changed();
  }
}
