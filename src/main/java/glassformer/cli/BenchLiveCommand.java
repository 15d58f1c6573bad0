package glassformer.cli;

import static glassformer.words.Words.text;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench live}: how soon the window shows what was typed. */
@Command(name = "live")
final class BenchLiveCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1 << 20;

  private final Terminal terminal;
  private final LiveBenchmark benchmark;

  @Mixin private HelpOption help;

  @Option(
      names = "--model",
      defaultValue = "translator",
      paramLabel = "NAME|DIR",
      descriptionKey = "cli.bench.live.model")
  private String model;

  BenchLiveCommand(Terminal terminal, LiveBenchmark benchmark) {
    this.terminal = terminal;
    this.benchmark = benchmark;
  }

  @Override
  public Integer call() throws IOException {
    LiveTimings timings = benchmark.measure(model);
    int count = timings.editToPainted().length;
    terminal.out().println(text("cli.bench.live.count", count, model, timings.tokens()));
    printRow("cli.bench.live.times", text("cli.bench.live.median"), text("cli.bench.live.most"));
    printTimes("cli.bench.live.edit-trace", timings.editToTrace());
    printTimes("cli.bench.live.edit-painted", timings.editToPainted());
    printTimes("cli.bench.live.step-painted", timings.stepToPainted());
    printRow("cli.bench.live.first", text("cli.bench.live.seconds", timings.firstPicture() / 1000));
    printRow("cli.bench.live.heap", text("cli.bench.live.size", timings.peakHeap() / MEGABYTE));
    return Cli.DONE;
  }

  private void printTimes(String key, double[] times) {
    printRow(
        key,
        text("cli.bench.live.milliseconds", LiveTimings.percentile(times, 0.5)),
        text("cli.bench.live.milliseconds", LiveTimings.percentile(times, 0.95)));
  }

  private void printRow(String key, String... cells) {
    StringBuilder row = new StringBuilder(String.format("%-16s", text(key)));
    for (String cell : cells) {
      row.append(String.format("%12s", cell));
    }
    terminal.out().println(row);
  }
}
