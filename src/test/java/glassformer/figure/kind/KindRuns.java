package glassformer.figure.kind;

import glassformer.checkpoint.LoadedModel;
import glassformer.figure.Figure;
import glassformer.figure.Java2DSurface;
import glassformer.figure.RecordingSurface;
import glassformer.model.ActivationFunction;
import glassformer.model.Bert;
import glassformer.model.BertConfig;
import glassformer.model.Initialization;
import glassformer.model.NormPlacement;
import glassformer.model.SpecialIds;
import glassformer.model.Transformer;
import glassformer.model.TransformerConfig;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import glassformer.text.Tokenizer;
import glassformer.text.WordTokenizer;
import glassformer.trace.Parameter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Runs of untrained models, and what figures of them draw. */
final class KindRuns {
  static final List<String> ODD_WORDS =
      List.of(
          "the",
          "pneumonoultramicroscopicsilicovolcanoconiosis",
          "猫の文字がとても長い",
          "قطة",
          "😺",
          "don't",
          "e\u0301\u0301te\u0301",
          "WWWWWWWWWWWW",
          ".",
          "a");
  private static final List<String> SPECIAL = List.of("[PAD]", "[BOS]", "[EOS]", "[UNK]");
  private static final SpecialIds SPECIAL_IDS =
      new SpecialIds(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(0), OptionalInt.of(3));

  private KindRuns() {}

  /** An encoder-decoder on as many odd words at each side. */
  static Run odd(int tokens) {
    Tokenizer words = WordTokenizer.of(SPECIAL, ODD_WORDS, "[UNK]");
    int vocabulary = words.vocabularySize();
    Transformer model =
        new Transformer(
            new TransformerConfig(
                8,
                2,
                2,
                2,
                12,
                ActivationFunction.RELU,
                NormPlacement.POST,
                1e-5f,
                512,
                true,
                vocabulary,
                vocabulary,
                SPECIAL_IDS));
    Initialization.random(model, 1);
    LoadedModel loaded =
        new LoadedModel("odd", Path.of("odd"), "0", model, Optional.of(words), Optional.of(words));
    int[] ids = ids(tokens, vocabulary);
    return Run.ofIds(loaded, ids, Optional.of(ids));
  }

  /** An encoder of MiniLM's layers and heads, narrower. */
  static Run bert(int tokens) {
    Tokenizer words = WordTokenizer.of(SPECIAL, ODD_WORDS, "[UNK]");
    int vocabulary = words.vocabularySize();
    Bert model =
        new Bert(
            new BertConfig(
                96,
                12,
                6,
                96,
                ActivationFunction.GELU,
                1e-12f,
                512,
                vocabulary,
                2,
                SPECIAL_IDS,
                true));
    Random random = new Random(3);
    for (Parameter parameter : model.parameters().all()) {
      float[] data = parameter.value().data;
      for (int i = 0; i < data.length; i++) {
        data[i] = (float) (0.3 * random.nextGaussian());
      }
    }
    model.parameters().changed();
    LoadedModel loaded =
        new LoadedModel("bert", Path.of("bert"), "0", model, Optional.of(words), Optional.empty());
    return Run.ofIds(loaded, ids(tokens, vocabulary), Optional.empty());
  }

  private static int[] ids(int tokens, int vocabulary) {
    int words = vocabulary - SPECIAL.size();
    return IntStream.range(0, tokens).map(i -> SPECIAL.size() + i * 7 % words).toArray();
  }

  /** A translation of four words into three. */
  static Run translated(String source, String target) {
    Scenario scenario = new Scenario("random", source, Optional.of(target));
    return Run.of(scenario, TestModels.random(), new int[0], () -> false);
  }

  /** A request that every encoder-decoder can answer. */
  static FigureRequest request(Kind kind) {
    FigureRequest request = FigureRequest.of(kind);
    return switch (kind) {
      case MATRIX -> request.withStep("decoder.1.output");
      case HEAD, EQUATION -> request.withStep("decoder.0.self_attention.head.1.weights");
      case LINES -> request.withStep("decoder.1.cross_attention.head.0.weights");
      default -> request;
    };
  }

  static Figure figure(Run run, FigureRequest request) {
    try {
      return Figures.of(run, request);
    } catch (FigureException e) {
      throw new AssertionError(e);
    }
  }

  static RecordingSurface paint(Figure figure) {
    RecordingSurface surface =
        new RecordingSurface(figure.width(), figure.height(), Java2DSurface::measure);
    figure.paint(surface);
    return surface;
  }

  static RecordingSurface paint(Run run, FigureRequest request) {
    return paint(figure(run, request));
  }
}
