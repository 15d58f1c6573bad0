package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.figure.equation.Equations;
import glassformer.trace.Step;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What MiniLM is for: two sentences, compared. */
class SimilarityTest {
  private static final String TEXT = "A man is playing the guitar";

  private static LoadedModel miniLm;

  @BeforeAll
  static void open() throws CheckpointException {
    miniLm = ModelLibrary.builtIn().open("minilm");
  }

  private static Run run(Optional<String> second) {
    return Run.of(new Scenario("minilm", TEXT, second), miniLm, new int[0], () -> false);
  }

  private static float similarity(String second) {
    return run(Optional.of(second)).trace().step(Run.SIMILARITY).value().get(0, 0);
  }

  @AfterAll
  static void release() {
    miniLm = null;
  }

  @Test
  void sentencesThatMeanTheSameAreNearer() {
    float same = similarity(TEXT);
    float near = similarity("Someone plays an instrument");
    float far = similarity("The stock market fell sharply today");
    assertEquals(1, same, 1e-5);
    assertTrue(near > 0.5, "near " + near);
    assertTrue(far < 0.2, "far " + far);
  }

  @Test
  void theSimilarityIsExplainedByBothEmbeddings() {
    Run run = run(Optional.of("Someone plays an instrument"));
    Step step = run.trace().step(Run.SIMILARITY);
    assertEquals(step.value().get(0, 0), step.explain(0, 0).value(), 1e-5);
    assertEquals(2, step.inputs().size());
    Focus focus = Focus.START.withStep(Run.SIMILARITY).withCell(Optional.of(new Cell(0, 0)));
    assertEquals(3, Equations.of(run, focus).orElseThrow().panels().size());
  }

  @Test
  void withoutASecondSentenceNothingIsCompared() {
    assertTrue(run(Optional.empty()).trace().find(Run.SIMILARITY).isEmpty());
    assertTrue(run(Optional.of(" ")).trace().find(Run.SIMILARITY).isEmpty());
  }
}
