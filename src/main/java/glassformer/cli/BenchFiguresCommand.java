package glassformer.cli;

import static glassformer.words.Words.text;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.figure.file.Medium;
import glassformer.figure.kind.FigureRequest;
import glassformer.figure.kind.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench figures}: how many figures a second are made and written. */
@Command(name = "figures")
final class BenchFiguresCommand implements Callable<Integer> {
  private static final String SMALL = "translator";
  private static final String LARGE = "minilm";
  private static final String HEAD = "encoder.0.self_attention.head.1.weights";
  private static final int HEAD_TOKENS = 12;
  private static final int WALL_TOKENS = 64;

  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;

  @Option(names = "--seconds", paramLabel = "X", descriptionKey = "cli.bench.figures.seconds")
  private double seconds = 3;

  BenchFiguresCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException, IOException {
    if (!(seconds > 0)) {
      throw InputException.of("cli.bench.figures.range", seconds);
    }
    FigureRequest head = FigureRequest.of(Kind.HEAD).withStep(HEAD);
    print("cli.bench.figures.head", SMALL, HEAD_TOKENS, head);
    print("cli.bench.figures.wall", LARGE, WALL_TOKENS, FigureRequest.of(Kind.WALL));
    return Cli.DONE;
  }

  private void print(String key, String name, int tokens, FigureRequest request)
      throws IOException {
    LoadedModel model = library.open(name);
    FigureBenchmark benchmark = new FigureBenchmark(model, tokens, request);
    Path folder = Files.createTempDirectory("figures");
    try {
      terminal.out().println(text(key, model.name(), tokens));
      for (Medium medium : Medium.values()) {
        double speed = benchmark.perSecond(medium, folder, seconds);
        terminal.out().println(text("cli.bench.figures.speed", medium.name(), speed));
      }
    } finally {
      Files.delete(folder);
    }
  }
}
