package glassformer.cli;

import glassformer.model.ActivationFunction;
import glassformer.model.Gpt2;
import glassformer.model.Gpt2Config;
import glassformer.model.Model;
import glassformer.model.SpecialIds;
import glassformer.trace.Parameter;
import java.util.Random;

/** A GPT-2 that was not trained: a pass takes as long as with any other numbers. */
final class RandomGpt2 {
  /** One id for each value of a byte. */
  static final int VOCABULARY = 256;

  private static final double DEVIATION = 0.02; // as Radford et al. 2019 begin

  private RandomGpt2() {}

  /** With the layers, heads and widths of MiniLM. */
  static Model ofMiniLmSizes() {
    Gpt2 model =
        new Gpt2(
            new Gpt2Config(
                384,
                12,
                6,
                1536,
                ActivationFunction.GELU_TANH,
                1e-5f,
                512,
                VOCABULARY,
                true,
                SpecialIds.NONE));
    Random random = new Random(1);
    for (Parameter parameter : model.parameters().all()) {
      float[] numbers = parameter.value().data;
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (float) (DEVIATION * random.nextGaussian());
      }
    }
    model.parameters().changed();
    return model;
  }
}
