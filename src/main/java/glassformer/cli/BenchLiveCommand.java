package glassformer.cli;

import glassformer.words.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench live}: how soon the window shows what was typed. */
@Command(name = "live")
final class BenchLiveCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1 << 20;

  private final Terminal terminal;
  private final LiveBenchmark benchmark;

  @Mixin private HelpOption help;

  BenchLiveCommand(Terminal terminal, LiveBenchmark benchmark) {
    this.terminal = terminal;
    this.benchmark = benchmark;
  }

  @Override
  public Integer call() {
    LiveTimings timings;
    try {
      timings = benchmark.measure();
    } catch (UnsupportedOperationException e) {
      terminal.err().println(e.getMessage());
      return Cli.FAILED;
    }
    terminal.out().println(Words.text("cli.bench.live.head", timings.editToPainted().length));
    printTimes("cli.bench.live.edit-trace", timings.editToTrace());
    printTimes("cli.bench.live.edit-painted", timings.editToPainted());
    printTimes("cli.bench.live.step-painted", timings.stepToPainted());
    terminal.out().println(Words.text("cli.bench.live.first", timings.firstPicture() / 1000));
    terminal.out().println(Words.text("cli.bench.live.heap", timings.peakHeap() / MEGABYTE));
    return Cli.DONE;
  }

  private void printTimes(String key, double[] times) {
    terminal
        .out()
        .println(
            Words.text(
                key, LiveTimings.percentile(times, 0.5), LiveTimings.percentile(times, 0.95)));
  }
}
