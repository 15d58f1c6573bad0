package glassformer.session;

import glassformer.checkpoint.LoadedModel;
import glassformer.model.ActivationFunction;
import glassformer.model.GoldenFamily;
import glassformer.model.Initialization;
import glassformer.model.Model;
import glassformer.model.NormPlacement;
import glassformer.model.SpecialIds;
import glassformer.model.Transformer;
import glassformer.model.TransformerConfig;
import glassformer.text.Tokenizer;
import glassformer.text.WordTokenizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A small untrained translator, to test what does not depend on training. */
public final class TestModels {
  private static final List<String> SPECIAL = List.of("[PAD]", "[BOS]", "[EOS]", "[UNK]");

  private TestModels() {}

  public static LoadedModel random() {
    return random(NormPlacement.POST, 16);
  }

  public static LoadedModel random(NormPlacement placement, int maxPositions) {
    return random(placement, maxPositions, ActivationFunction.RELU);
  }

  public static LoadedModel random(
      NormPlacement placement, int maxPositions, ActivationFunction activation) {
    WordTokenizer source =
        WordTokenizer.of(
            SPECIAL, List.of("the", "small", "red", "cat", "car", "sees", "a"), "[UNK]");
    WordTokenizer target =
        WordTokenizer.of(
            SPECIAL, List.of("le", "petit", "chat", "voit", "une", "voiture"), "[UNK]");
    TransformerConfig config =
        new TransformerConfig(
            8,
            2,
            2,
            2,
            12,
            activation,
            placement,
            1e-5f,
            maxPositions,
            true,
            source.vocabularySize(),
            target.vocabularySize(),
            new SpecialIds(
                OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(0), OptionalInt.of(3)));
    Transformer model = new Transformer(config);
    Initialization.random(model, 1);
    return new LoadedModel(
        "random", Path.of("random"), "0", model, Optional.of(source), Optional.of(target));
  }

  public static Run run(String source) {
    return Run.of(Scenario.of("random", source), random(), new int[0], () -> false);
  }

  /** A golden case of a pretrained model's family, which reads {@code w0}, {@code w1}, ... */
  public static LoadedModel golden(String name) {
    Model model = GoldenFamily.of(name).model();
    return new LoadedModel(
        name,
        Path.of(name),
        "0",
        model,
        words(model.config().sourceVocabulary()),
        words(model.config().targetVocabulary()));
  }

  private static Optional<Tokenizer> words(int vocabulary) {
    if (vocabulary == 0) {
      return Optional.empty();
    }
    List<String> words =
        IntStream.range(0, vocabulary - SPECIAL.size()).mapToObj(i -> "w" + i).toList();
    return Optional.of(WordTokenizer.of(SPECIAL, words, "[UNK]"));
  }

  /** Two sentences compared by the golden BERT. */
  public static Run comparison() {
    Scenario scenario = Scenario.of("bert", "w3 w1 w4").withTarget(Optional.of("w1 w5"));
    return Run.of(scenario, golden("bert"), new int[0], () -> false);
  }

  /** The run of a golden case on its ids. */
  public static Run goldenRun(String name) {
    int[] ids = GoldenFamily.of(name).expected().ids("input_ids");
    return Run.ofIds(golden(name), ids, Optional.empty());
  }
}
