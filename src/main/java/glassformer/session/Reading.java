package glassformer.session;

import glassformer.checkpoint.LoadedModel;
import glassformer.model.Greedy;
import glassformer.model.Ids;
import glassformer.model.ModelConfig;
import glassformer.model.Transformer;
import glassformer.text.Token;
import glassformer.text.Tokenizer;
import glassformer.text.Truncation;
import glassformer.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a model reads of a scenario's texts.
 *
 * @param source the tokens the encoder reads, empty where ids were given
 * @param target the tokens the decoder reads, where the text was typed for it alone
 * @param given the ids that were given instead of a text
 * @param ids what is read, as the model takes it
 * @param second the ids of another sentence, where an encoder compares two
 * @param labels what should follow each id the decoder reads, where that is known
 * @param output the answer: the generated text, or the target that was given; empty where the model
 *     writes none
 * @param cut tokens of the text that did not fit the model's positions
 */
record Reading(
    List<Token> source,
    List<Token> target,
    Optional<Ids> given,
    Ids ids,
    Optional<int[]> second,
    Optional<int[]> labels,
    String output,
    int cut) {

  /**
   * Ids for the sides that the model has.
   *
   * @param read those that were given, and those that the decoder generated
   */
  static Reading of(Ids given, Ids read) {
    return new Reading(
        List.of(), List.of(), Optional.of(given), read, Optional.empty(), Optional.empty(), "", 0);
  }

  /**
   * @param guess the target ids of an earlier run; they save time and change nothing
   * @throws IllegalArgumentException if the model has no tokenizers, so that text cannot be read
   */
  static Reading of(Scenario scenario, LoadedModel model, int[] guess, BooleanSupplier cancelled) {
    Optional<Transformer> translator = model.encoderDecoder();
    if (translator.isPresent()) {
      return translation(scenario, model, translator.get(), guess, cancelled);
    }
    ModelConfig config = model.config();
    boolean encodes = config.hasEncoder();
    Tokenizer tokenizer =
        tokenizer(model, encodes ? model.sourceTokenizer() : model.targetTokenizer(), "");
    List<Token> tokens = tokenizer.encode(scenario.source());
    Truncation truncation = Truncation.of(tokens, config.maxPositions());
    List<Token> read = truncation.kept();
    int[] ids = ids(read);
    Optional<int[]> second =
        scenario
            .target()
            .filter(text -> config.comparesSentences())
            .map(tokenizer::encode)
            .map(other -> ids(Truncation.of(other, config.maxPositions()).kept()))
            .filter(other -> other.length > 0 && ids.length > 0);
    return new Reading(
        encodes ? read : List.of(),
        encodes ? List.of() : read,
        Optional.empty(),
        encodes ? Ids.encoder(ids) : Ids.decoder(ids),
        second,
        Optional.empty(),
        "",
        truncation.cut().size());
  }

  private static Reading translation(
      Scenario scenario,
      LoadedModel model,
      Transformer translator,
      int[] guess,
      BooleanSupplier cancelled) {
    ModelConfig config = model.config();
    List<Token> tokens =
        tokenizer(model, model.sourceTokenizer(), "source_").encode(scenario.source());
    Truncation truncation = Truncation.of(tokens, config.maxPositions());
    List<Token> read = truncation.kept();
    int[] source = ids(read);
    Tokenizer targetTokenizer = tokenizer(model, model.targetTokenizer(), "target_");
    int bos =
        config
            .special()
            .bos()
            .orElseThrow(() -> new IllegalArgumentException(Words.text("session.bos")));
    int[] target;
    Optional<int[]> labels = Optional.empty();
    if (scenario.target().isPresent()) {
      int[] given = ids(targetTokenizer.encode(scenario.target().get()));
      labels = labels(given, config);
      target = new int[Math.min(given.length + 1, config.maxPositions())];
      target[0] = bos;
      System.arraycopy(given, 0, target, 1, target.length - 1);
    } else if (source.length == 0) {
      target = new int[] {bos};
    } else {
      target = Greedy.decode(translator, source, guess, cancelled);
    }
    String output = targetTokenizer.decode(Arrays.copyOfRange(target, 1, target.length));
    return new Reading(
        read,
        List.of(),
        Optional.empty(),
        new Ids(source, target),
        Optional.empty(),
        labels,
        output,
        truncation.cut().size());
  }

  /** What should follow each token that is read: the tokens given, then EOS where it has room. */
  private static Optional<int[]> labels(int[] given, ModelConfig config) {
    if (config.special().eos().isEmpty()) {
      return Optional.empty();
    }
    int[] labels = Arrays.copyOf(given, given.length + 1);
    labels[given.length] = config.special().eos().getAsInt();
    return Optional.of(Arrays.copyOf(labels, Math.min(labels.length, config.maxPositions())));
  }

  private static Tokenizer tokenizer(
      LoadedModel model, Optional<Tokenizer> tokenizer, String prefix) {
    return tokenizer.orElseThrow(
        () ->
            new IllegalArgumentException(
                Words.text("session.tokenizer", model.folder(), prefix + "tokenizer.json")));
  }

  private static int[] ids(List<Token> tokens) {
    return tokens.stream().mapToInt(Token::id).toArray();
  }
}
