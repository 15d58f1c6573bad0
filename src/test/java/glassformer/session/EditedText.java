package glassformer.session;

import glassformer.checkpoint.ModelLibrary;
import glassformer.trace.Memory;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * MiniLM as the window runs it: the thread that edits is the screen, and lets a run go when it
 * shows the next.
 */
final class EditedText implements AutoCloseable {
  private static final String WORDS = " the cat saw";
  private static final int WORDS_A_REPEAT = 3;

  private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
  private final LiveRuns runs;
  private Optional<Run> shown = Optional.empty();
  private Optional<Exception> failure = Optional.empty();

  EditedText(Memory memory) {
    ModelLibrary library = ModelLibrary.builtIn();
    runs =
        new LiveRuns(
            (name, progress, cancelled) -> library.open(name, (bytes, of) -> {}, cancelled),
            screen::add,
            this::show,
            reason -> failure = Optional.of(reason),
            loading -> {},
            memory);
  }

  private void show(Run next) {
    Optional<Run> before = shown;
    shown = Optional.of(next);
    before.ifPresent(Run::close);
  }

  /** Asks for another text of so many tokens, the two special ones among them. */
  Scenario type(int tokens, int edit) {
    int words = tokens - 2;
    String text = WORDS.repeat(words / WORDS_A_REPEAT) + " dog".repeat(words % WORDS_A_REPEAT);
    Scenario scenario =
        Scenario.of("minilm", edit % 2 == 0 ? text : text.replaceFirst("cat", "dog"));
    runs.submit(scenario);
    return scenario;
  }

  /** Waits until a scenario is on the screen. */
  Run await(Scenario scenario) throws IOException, InterruptedException {
    while (shown.filter(run -> run.scenario().equals(scenario)).isEmpty()) {
      screen.take().run();
      if (failure.isPresent()) {
        throw new IOException(failure.get());
      }
    }
    return shown.orElseThrow();
  }

  @Override
  public void close() {
    runs.close();
    shown.ifPresent(Run::close);
  }
}
