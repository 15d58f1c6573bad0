package glassformer.cli;

import glassformer.checkpoint.ModelFolder;
import glassformer.checkpoint.ModelLibrary;
import glassformer.model.ActivationFunction;
import glassformer.model.Initialization;
import glassformer.model.NormPlacement;
import glassformer.model.SpecialIds;
import glassformer.model.Transformer;
import glassformer.model.TransformerConfig;
import glassformer.text.WordTokenizer;
import glassformer.train.task.SpecialTokens;
import glassformer.train.task.Translation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a command did, nobody watching: its exit code and what it printed.
 *
 * @param out lines of the standard output
 * @param err lines of the error output
 */
record CommandLineRun(int exitCode, List<String> out, List<String> err) {
  static final String GOLDEN = "src/test/resources/golden/seq2seq-post";

  static CommandLineRun of(ModelLibrary library, String... args) {
    return of(
        library,
        model -> new LiveTimings(new double[1], new double[1], new double[1], 0, 0, 0),
        args);
  }

  static CommandLineRun of(ModelLibrary library, LiveBenchmark benchmark, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    int exitCode = new Cli(terminal, library, benchmark).run(args);
    return new CommandLineRun(
        exitCode, out.toString().lines().toList(), err.toString().lines().toList());
  }

  /** A library whose {@code translator} knows all words, and has learnt nothing. */
  static ModelLibrary library(Path folder) throws IOException {
    WordTokenizer source = tokenizer(new Translation().sourceWords());
    WordTokenizer target = tokenizer(new Translation().targetWords());
    TransformerConfig config =
        new TransformerConfig(
            8,
            2,
            1,
            1,
            16,
            ActivationFunction.RELU,
            NormPlacement.POST,
            1e-5f,
            12,
            true,
            source.vocabularySize(),
            target.vocabularySize(),
            new SpecialIds(
                OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(0), OptionalInt.of(3)));
    Transformer model = new Transformer(config);
    Initialization.random(model, 1);
    ModelFolder.save(folder.resolve("translator"), model, Optional.of(source), Optional.of(target));
    return new ModelLibrary(folder);
  }

  private static WordTokenizer tokenizer(List<String> words) {
    return WordTokenizer.of(SpecialTokens.ALL, words, SpecialTokens.UNKNOWN);
  }
}
