package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.model.ModelConfig;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.text.Token;
import glassformer.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * Text for a model to read.
 *
 * @param source what the encoder reads
 * @param target what the decoder is made to read; where absent the model answers by itself
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
    if (target.isPresent() && config.hasDecoder()) {
      List<Token> tokens = model.targetTokenizer().get().encode(target.get());
      warnOfLength("--target", tokens.size(), longest - 1, terminal);
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
