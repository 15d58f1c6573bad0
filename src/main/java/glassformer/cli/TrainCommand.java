package glassformer.cli;

import glassformer.checkpoint.CheckpointException;
import glassformer.train.Training;
import glassformer.train.TrainingFolder;
import glassformer.train.task.Task;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: trains a model and leaves it in a folder. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private HelpOption help;
  @Mixin private TaskOption task;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "cli.train.out")
  private Path out;

  @Option(names = "--resume", descriptionKey = "cli.train.resume")
  private boolean resume;

  @Mixin private TrainingChoices choices;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InputException, IOException {
    if (Files.isRegularFile(out)) {
      throw InputException.of("cli.train.file", out);
    }
    Training training = resume ? resumed() : begun();
    ProgressLine line = new ProgressLine(terminal);
    try (Interruption interruption = new Interruption()) {
      training.run(t -> TrainingFolder.write(out, t), line::show, interruption::isAsked);
      line.end();
      boolean isDone = training.step() >= training.options().steps();
      String key = isDone ? "cli.train.done" : "cli.train.stopped";
      terminal.out().println(Words.text(key, out, training.step()));
    }
    return Cli.DONE;
  }

  private Training begun() throws InputException {
    Task chosen = task.task();
    try {
      TrainingFolder.requireFree(out);
      return new Training(chosen, choices.options(), choices.sizes());
    } catch (CheckpointException | IllegalArgumentException e) {
      throw new InputException(e);
    }
  }

  private Training resumed() throws InputException {
    Task chosen = task.task();
    try {
      Training training = TrainingFolder.read(out);
      if (!training.task().name().equals(chosen.name())) {
        throw InputException.of("cli.train.other-task", out, training.task().name());
      }
      return choices.goOn(training, out);
    } catch (CheckpointException | IllegalArgumentException e) {
      throw new InputException(e);
    }
  }
}
