package glassformer.cli;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.session.Run;
import java.util.List;

/** The runs of figures, one after the other; what the one before has read is not read again. */
final class FigureRuns {
  private final ModelLibrary library;
  private final Terminal terminal;
  private String openedName;
  private LoadedModel opened;
  private List<Object> runOf;
  private Run run;

  FigureRuns(ModelLibrary library, Terminal terminal) {
    this.library = library;
    this.terminal = terminal;
  }

  /** The run that a figure shows. */
  Run run(FigureJob job) throws InputException {
    if (!job.model().equals(openedName)) {
      open(job.model());
    }
    List<Object> wanted = job.input().texts();
    if (!wanted.equals(runOf)) {
      run = job.input().run(opened, terminal);
      runOf = wanted;
    }
    return run;
  }

  private void open(String name) throws InputException {
    try {
      opened = library.open(name);
    } catch (CheckpointException e) {
      throw new InputException(e);
    }
    openedName = name;
    runOf = null;
  }
}
