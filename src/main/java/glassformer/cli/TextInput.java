package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.model.ModelConfig;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.text.Token;
import glassformer.text.Tokenizer;
import glassformer.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * Text for a model to read.
 *
 * @param source the text, whichever side reads it
 * @param target what the decoder of an encoder-decoder is made to read, where absent it answers by
 *     itself; a second sentence for an encoder alone
 */
record TextInput(String source, Optional<String> target) {

  /**
   * Runs the model; what it could not read as it stands is said on the terminal.
   *
   * @throws InputException if the model reads no text, or there is none
   */
  Run run(LoadedModel model, Terminal terminal) throws InputException {
    ModelConfig config = model.config();
    boolean lacksTokenizer =
        config.hasEncoder() && model.sourceTokenizer().isEmpty()
            || config.hasDecoder() && model.targetTokenizer().isEmpty();
    if (lacksTokenizer) {
      throw InputException.of("cli.text.tokenizer", model.folder());
    }
    boolean readsOne = config.hasDecoder() && model.encoderDecoder().isEmpty();
    if (target.isPresent() && readsOne) {
      throw InputException.of("cli.text.one", model.name(), config.family());
    }
    if (target.isPresent() && !config.hasDecoder() && !config.comparesSentences()) {
      throw InputException.of("cli.text.pooling", model.name());
    }
    Run run = Run.of(new Scenario(model.name(), source, target), model, new int[0], () -> false);
    if (run.isEmpty()) {
      throw InputException.of("cli.text.empty", "--text");
    }
    if (!config.hasDecoder() && target.isPresent() && run.trace().find(Run.SIMILARITY).isEmpty()) {
      throw InputException.of("cli.text.empty", "--target");
    }
    int longest = config.maxPositions();
    warnOfLength("--text", run.cut() == 0 ? 0 : longest + run.cut(), longest, terminal);
    warnOfUnknown("--text", config.hasEncoder() ? run.source() : run.target(), terminal);
    if (target.isPresent()) {
      boolean decodes = config.hasDecoder(); // BOS before the target takes a position
      Tokenizer tokenizer = (decodes ? model.targetTokenizer() : model.sourceTokenizer()).get();
      List<Token> tokens = tokenizer.encode(target.get());
      warnOfLength("--target", tokens.size(), decodes ? longest - 1 : longest, terminal);
      warnOfUnknown("--target", tokens, terminal);
    }
    return run;
  }

  private static void warnOfLength(String option, int tokens, int longest, Terminal terminal) {
    if (tokens > longest) {
      terminal.err().println(Words.text("cli.text.cut", option, tokens, longest));
    }
  }

  private static void warnOfUnknown(String option, Iterable<Token> tokens, Terminal terminal) {
    for (Token token : tokens) {
      if (token.unknown()) {
        terminal.err().println(Words.text("cli.text.unknown", option, token.text()));
      }
    }
  }
}
