package glassformer.cli;

import picocli.CommandLine.Option;

/** {@code --help}, which every command has. */
final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "cli.help")
  private boolean help;
}
