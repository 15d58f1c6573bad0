package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.train.Evaluation;
import glassformer.train.Evaluator;
import glassformer.train.HeadShare;
import glassformer.train.task.Task;
import glassformer.words.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: how good a model is at held-out sentences of a task. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
  private static final int SHOWN_MISTAKES = 5;

  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;
  @Mixin private ModelOption model;
  @Mixin private TaskOption task;

  @Option(
      names = "--count",
      defaultValue = "1000",
      paramLabel = "N",
      descriptionKey = "cli.evaluate.count")
  private int count;

  EvaluateCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException {
    Task chosen = task.task();
    if (count < 1) {
      throw InputException.of("cli.evaluate.count.range", count);
    }
    print(evaluate(model.open(library), chosen));
    return Cli.DONE;
  }

  private Evaluation evaluate(LoadedModel loaded, Task chosen) throws InputException {
    if (loaded.encoderDecoder().isEmpty()) {
      throw InputException.of("cli.evaluate.family", loaded.name(), loaded.config().family());
    }
    if (loaded.sourceTokenizer().isEmpty() || loaded.targetTokenizer().isEmpty()) {
      throw InputException.of("cli.evaluate.tokenizer", loaded.folder());
    }
    int threads = Runtime.getRuntime().availableProcessors();
    try {
      return new Evaluator(
              loaded.encoderDecoder().get(),
              loaded.sourceTokenizer().get(),
              loaded.targetTokenizer().get())
          .evaluate(chosen, count, threads);
    } catch (IllegalArgumentException e) {
      throw new InputException(e);
    }
  }

  private void print(Evaluation evaluation) {
    say("cli.evaluate.exact", evaluation.exact(), evaluation.sentences(), evaluation.exactShare());
    say("cli.evaluate.heads", evaluation.contentWords());
    for (HeadShare head : evaluation.bestHeads()) {
      say("cli.evaluate.head", head.layer() + 1, head.head() + 1, head.share());
    }
    for (Evaluation.Mistake mistake :
        evaluation.mistakes().stream().limit(SHOWN_MISTAKES).toList()) {
      say(
          "cli.evaluate.mistake",
          mistake.example().sourceText(),
          mistake.output(),
          mistake.example().targetText());
    }
    int more = evaluation.mistakes().size() - SHOWN_MISTAKES;
    if (more > 0) {
      say("cli.evaluate.more", more);
    }
  }

  private void say(String key, Object... details) {
    terminal.out().println(Words.text(key, details));
  }
}
