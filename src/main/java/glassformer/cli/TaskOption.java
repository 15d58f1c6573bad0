package glassformer.cli;

import glassformer.train.task.Task;
import picocli.CommandLine.Option;

/** {@code --task NAME}. */
final class TaskOption {

  @Option(
      names = "--task",
      required = true,
      paramLabel = "NAME",
      descriptionKey = "cli.option.task")
  private String name;

  /**
   * The task.
   *
   * @throws InputException if there is none of the name
   */
  Task task() throws InputException {
    try {
      return Task.named(name);
    } catch (IllegalArgumentException e) {
      throw new InputException(e);
    }
  }
}
