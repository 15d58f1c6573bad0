package glassformer.cli;

import glassformer.checkpoint.ModelLibrary;
import glassformer.figure.handout.Handout;
import glassformer.figure.handout.HandoutOptions;
import glassformer.figure.handout.Paper;
import glassformer.session.Depth;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code handout}: writes the walkthrough of a run as a PDF for a class. */
@Command(name = "handout")
final class HandoutCommand implements Callable<Integer> {
  private static final String ENDING = ".pdf";

  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;
  @Mixin private ModelOption model;

  @ArgGroup(multiplicity = "1")
  private RunInput input;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.pdf",
      descriptionKey = "cli.handout.out")
  private Path out;

  @Option(names = "--paper", paramLabel = "a4|letter", descriptionKey = "cli.handout.paper")
  private Paper paper = Paper.A4;

  @Option(
      names = "--depth",
      paramLabel = "blocks|steps|operations",
      descriptionKey = "cli.handout.depth")
  private Depth depth = Depth.BLOCKS;

  @Mixin private StepsOption chosen;

  @Option(names = "--answers", paramLabel = "shown|blank", descriptionKey = "cli.handout.answers")
  private Answers answers = Answers.SHOWN;

  @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "cli.handout.title")
  private String title;

  enum Answers {
    SHOWN,
    BLANK
  }

  HandoutCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException, IOException {
    OutFile.check(out);
    if (!out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      throw InputException.of("cli.handout.ending", out);
    }
    Run run = input.run(model.open(library), terminal);
    HandoutOptions options =
        new HandoutOptions(
            paper,
            Optional.ofNullable(title),
            depth,
            chosen.patterns(run.trace()),
            answers == Answers.BLANK,
            Focus.START);
    int pages = Handout.write(run, options, out, share -> {}, () -> false);
    terminal.out().println(Words.text("cli.handout.done", out, pages));
    return Cli.DONE;
  }
}
