package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.text.Token;
import glassformer.text.Tokenizer;
import glassformer.words.Words;
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
    if (model.sourceTokenizer().isEmpty() || model.targetTokenizer().isEmpty()) {
      throw InputException.of("cli.text.tokenizer", model.folder());
    }
    Tokenizer targetTokenizer = model.targetTokenizer().get();
    Run run = Run.of(new Scenario(model.name(), source, target), model, new int[0], () -> false);
    if (run.isEmpty()) {
      throw InputException.of("cli.text.empty");
    }
    int longest = model.config().maxPositions();
    warnOfLength("--text", run.sourceIds().length + run.cut(), longest, terminal);
    warnOfUnknown("--text", run.source(), terminal);
    if (target.isPresent()) {
      var tokens = targetTokenizer.encode(target.get());
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
