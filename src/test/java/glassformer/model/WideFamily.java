package glassformer.model;

import glassformer.trace.Parameter;
import java.util.Random;

/**
 * Untrained causal models of any numbers, whose weights are large enough for panels, for texts of
 * several tiles of rows. A Llama's keys and values are made with smaller ones, so that both kinds
 * of weights are used in one product.
 */
final class WideFamily {
  static final int VOCABULARY = 300;
  static final int LONGEST = 80;

  private static final int WIDTH = 256;
  private static final int HEADS = 4;
  private static final int GROUPS = 2;
  private static final int LAYERS = 2;

  private WideFamily() {}

  static Model of(String name) {
    Model model = name.equals("gpt2") ? gpt2() : llama();
    Random random = new Random(3);
    for (Parameter parameter : model.parameters().all()) {
      float[] numbers = parameter.value().data;
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (float) (0.05 * random.nextGaussian());
      }
    }
    model.parameters().changed();
    return model;
  }

  private static Model gpt2() {
    return new Gpt2(
        new Gpt2Config(
            WIDTH,
            HEADS,
            LAYERS,
            4 * WIDTH,
            ActivationFunction.GELU_TANH,
            1e-5f,
            LONGEST,
            VOCABULARY,
            true,
            SpecialIds.NONE));
  }

  private static Model llama() {
    return new Llama(
        new LlamaConfig(
            WIDTH,
            HEADS,
            GROUPS,
            WIDTH / HEADS,
            LAYERS,
            4 * WIDTH,
            ActivationFunction.SILU,
            1e-5f,
            10000,
            LONGEST,
            VOCABULARY,
            false,
            false,
            false,
            SpecialIds.NONE));
  }
}
