package glassformer.cli;

import glassformer.checkpoint.ModelLibrary;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** Figures from a text file: a line each, with the options of the command line. */
final class FigureBatch {

  /** A figure and where it stands in the file. */
  private record Line(int number, FigureJob job) {}

  /** A line's options. */
  @Command(name = "figure")
  private static final class Options {
    @Mixin private FigureArguments arguments;
  }

  private final Path file;
  private final List<Line> lines = new ArrayList<>();

  private FigureBatch(Path file) {
    this.file = file;
  }

  /**
   * Reads all lines before anything is written.
   *
   * @throws InputException if the file or a line cannot be read as such, with the line's number
   */
  static FigureBatch read(Path file) throws InputException, IOException {
    FigureBatch batch = new FigureBatch(file);
    List<String> texts = batch.texts();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        batch.lines.add(new Line(i + 1, batch.job(i + 1, text)));
      }
    }
    if (batch.lines.isEmpty()) {
      throw InputException.of("cli.figure.batch.empty", file);
    }
    batch.checkPlaces();
    return batch;
  }

  private List<String> texts() throws InputException, IOException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw InputException.of("cli.figure.batch.missing", file);
    } catch (CharacterCodingException e) {
      throw InputException.of("cli.figure.batch.encoding", file);
    }
  }

  private FigureJob job(int number, String text) throws InputException {
    Options options = new Options();
    try {
      new CommandLine(options).parseArgs(ArgumentLine.split(text).toArray(String[]::new));
      return options.arguments.job();
    } catch (ParameterException | InputException e) {
      throw InputException.of("cli.figure.batch.line", file, number, e.getMessage());
    }
  }

  /** Two figures in one place would leave only the second. */
  private void checkPlaces() throws InputException {
    Map<Path, Integer> taken = new HashMap<>();
    for (Line line : lines) {
      Integer before = taken.put(line.job().out().toAbsolutePath().normalize(), line.number());
      if (before != null) {
        throw InputException.of(
            "cli.figure.batch.twice", file, line.number(), line.job().out(), before);
      }
    }
  }

  /**
   * Writes the figures, each whole. What keeps back one does not keep back the others: it is said
   * at the end, with the number of the line.
   *
   * @return the exit code: that of a figure on its own; of several that failed, the first one's
   */
  int write(ModelLibrary library, Terminal terminal) {
    FigureRuns runs = new FigureRuns(library, terminal);
    ProgressLine progress = new ProgressLine(terminal);
    List<String> failures = new ArrayList<>();
    int code = Cli.DONE;
    try {
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        try {
          line.job().write(runs.run(line.job()), terminal);
        } catch (InputException | IOException e) {
          failures.add(where(line.number(), e));
          code = code == Cli.DONE ? Cli.code(e) : code;
        }
        int done = i + 1;
        progress.show(
            done, lines.size(), () -> Words.text("cli.figure.batch.progress", done, lines.size()));
      }
    } finally {
      progress.end();
    }
    failures.forEach(terminal.err()::println);
    terminal.out().println(summary(failures.size()));
    return code;
  }

  private String summary(int failed) {
    return failed == 0
        ? Words.text("cli.figure.batch.done", file, lines.size())
        : Words.text("cli.figure.batch.some", file, lines.size() - failed, lines.size());
  }

  private String where(int number, Exception problem) {
    return Words.text("cli.figure.batch.line", file, number, problem.getMessage());
  }
}
