package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.session.Run;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a model is to read: {@code --text}, or {@code --ids}, each with a target where wanted. */
final class RunInput {
  @ArgGroup(exclusive = false, multiplicity = "1")
  private Text text;

  @ArgGroup(exclusive = false, multiplicity = "1")
  private Ids ids;

  static final class Text {
    @Option(
        names = "--text",
        required = true,
        paramLabel = "TEXT",
        descriptionKey = "cli.option.text")
    private String source;

    @Option(names = "--target", paramLabel = "TEXT", descriptionKey = "cli.option.target")
    private String target;
  }

  static final class Ids {
    @Option(
        names = "--ids",
        required = true,
        paramLabel = "3,1,2",
        converter = IdList.Converter.class,
        descriptionKey = "cli.option.ids")
    private IdList source;

    @Option(
        names = "--target-ids",
        paramLabel = "1,4",
        converter = IdList.Converter.class,
        descriptionKey = "cli.option.target-ids")
    private IdList target;
  }

  /** What is to be read; equal where the run of a model is the same. */
  List<Object> texts() {
    return text != null
        ? List.of(text.source, Optional.ofNullable(text.target))
        : List.of(ids.source.boxed(), Optional.ofNullable(ids.target).map(IdList::boxed));
  }

  /** Runs the model. */
  Run run(LoadedModel model, Terminal terminal) throws InputException {
    return text != null
        ? new TextInput(text.source, Optional.ofNullable(text.target)).run(model, terminal)
        : new IdsInput(ids.source, Optional.ofNullable(ids.target)).run(model);
  }
}
