package glassformer.train;

import glassformer.model.ActivationFunction;
import glassformer.model.NormPlacement;
import glassformer.model.SpecialIds;
import glassformer.model.TransformerConfig;
import glassformer.train.task.SpecialTokens;
import glassformer.words.Words;
import java.util.OptionalInt;

/**
 * The sizes of a model to be trained; all else is as in Vaswani et al. 2017.
 *
 * @param width d_model
 * @param heads attention heads, which divide the width
 * @param layers of the encoder, and as many of the decoder
 * @param feedForwardWidth d_ff
 */
public record ModelSizes(int width, int heads, int layers, int feedForwardWidth) {

  private static final float NORM_EPSILON = 1e-5f;
  private static final int MAX_POSITIONS = 64;

  public ModelSizes {
    requirePositive("d_model", width);
    requirePositive("heads", heads);
    requirePositive("layers", layers);
    requirePositive("feed-forward", feedForwardWidth);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          Words.text("train.option.least", name, Integer.toString(value), 1));
    }
  }

  /** The sizes of the built-in Translator. */
  public static ModelSizes standard() {
    return new ModelSizes(64, 4, 2, 256);
  }

  /** The config of a model for vocabularies that open with {@link SpecialTokens#ALL}. */
  TransformerConfig config(int sourceVocabulary, int targetVocabulary) {
    return new TransformerConfig(
        width,
        heads,
        layers,
        layers,
        feedForwardWidth,
        ActivationFunction.RELU,
        NormPlacement.POST,
        NORM_EPSILON,
        MAX_POSITIONS,
        true,
        sourceVocabulary,
        targetVocabulary,
        new SpecialIds(
            id(SpecialTokens.BEGIN),
            id(SpecialTokens.END),
            id(SpecialTokens.PADDING),
            id(SpecialTokens.UNKNOWN)));
  }

  private static OptionalInt id(String special) {
    return OptionalInt.of(SpecialTokens.ALL.indexOf(special));
  }
}
