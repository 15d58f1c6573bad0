package glassformer.cli;

import glassformer.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glassformer}: the command that the others belong to. */
@Command(name = "glassformer", versionProvider = GlassformerCommand.Version.class)
final class GlassformerCommand {

  @Mixin private HelpOption help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "cli.version.about")
  private boolean version;

  /** The version that the program's jar names. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Cli.class.getPackage().getImplementationVersion();
      return new String[] {
        version == null ? Words.text("cli.version.unpackaged") : Words.text("cli.version", version)
      };
    }
  }
}
