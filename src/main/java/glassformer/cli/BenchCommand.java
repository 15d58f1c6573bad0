package glassformer.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench}: how fast the program is here. */
@Command(name = "bench")
final class BenchCommand {
  @Mixin private HelpOption help;
}
