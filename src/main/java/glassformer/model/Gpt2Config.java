package glassformer.model;

/**
 * The sizes and choices of a GPT-2 (Radford et al. 2019): decoder only, pre-norm, learnt positions.
 *
 * @param width n_embd, C
 * @param heads n_head, H; divides the width
 * @param layers n_layer
 * @param feedForwardWidth n_inner, F
 * @param activation of the feed-forward layer
 * @param normEpsilon added to the variance in layer norm
 * @param maxPositions n_positions, the longest sequence
 * @param vocabulary ids
 * @param tiedHead whether the logits are products with the embedding's rows
 * @param special the ids with a meaning of their own
 */
public record Gpt2Config(
    int width,
    int heads,
    int layers,
    int feedForwardWidth,
    ActivationFunction activation,
    float normEpsilon,
    int maxPositions,
    int vocabulary,
    boolean tiedHead,
    SpecialIds special)
    implements DecoderConfig {

  public Gpt2Config {
    Heads.check("n_embd", width, "n_head", heads);
  }

  @Override
  public String family() {
    return "gpt2";
  }
}
