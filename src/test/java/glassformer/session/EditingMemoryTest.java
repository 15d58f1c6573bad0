package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.trace.Memory;
import glassformer.trace.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What editing in MiniLM takes; the figures stand in the README. */
@Timeout(300)
class EditingMemoryTest {
  private static final int TOKENS = 128;
  private static final int EDITS = 30;
  private static final long MEGABYTE = 1 << 20;

  /** A trace on the screen, and one under way or kept for the next. */
  private static final long MOST_BYTES = 2 * 45 * MEGABYTE;

  /** The heap in which MiniLM is opened and edited, in megabytes. */
  private static final int HEAP = 384;

  private static void assertReleased(Run run, Step step, FMatrixRMaj matrix) {
    assertThrows(IllegalStateException.class, run::hold);
    assertThrows(IllegalStateException.class, step::value);
    assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(0, 0));
  }

  @Test
  void editingReleasesTheTraceBeforeAndTakesItsMemory() throws Exception {
    Memory memory = new Memory(LiveRuns.MOST_BYTES_KEPT);
    try (EditedText text = new EditedText(memory)) {
      Run before = text.await(text.type(TOKENS, 0));
      assertEquals(TOKENS, before.sourceIds().length);
      long trace = memory.lentBytes();
      for (int edit = 1; edit < EDITS; edit++) {
        Step step = before.trace().step("encoder.5.self_attention.head.11.weights");
        FMatrixRMaj matrix = step.value();
        Run run = text.await(text.type(TOKENS, edit));
        assertReleased(before, step, matrix);
        assertEquals(trace, memory.lentBytes());
        assertEquals(2 * trace, memory.lentBytes() + memory.bytes());
        before = run;
      }
      assertTrue(2 * trace <= MOST_BYTES, 2 * trace + " bytes");
    }
    assertEquals(0, memory.lentBytes());
  }

  @Test
  void aTextOfOneTokenMoreFindsMostOfWhatItNeeds() throws Exception {
    Memory memory = new Memory(LiveRuns.MOST_BYTES_KEPT);
    try (EditedText text = new EditedText(memory)) {
      text.await(text.type(33, 0));
      text.await(text.type(33, 1));
      long all = memory.bytes() + memory.lentBytes();
      text.await(text.type(34, 2));
      long more = memory.bytes() + memory.lentBytes() - all;
      assertTrue(more < memory.lentBytes() / 4, more + " of " + memory.lentBytes() + " bytes");
    }
  }

  @Test
  void runsThatNobodySeesAreReleased() throws Exception {
    Memory memory = new Memory(LiveRuns.MOST_BYTES_KEPT);
    try (EditedText text = new EditedText(memory)) {
      text.await(text.type(TOKENS, 0));
      long trace = memory.lentBytes();
      Scenario last = null;
      for (int edit = 1; edit < EDITS; edit++) {
        last = text.type(TOKENS - edit % 3, edit);
      }
      text.await(last);
      assertTrue(memory.lentBytes() <= trace);
      assertTrue(memory.bytes() <= LiveRuns.MOST_BYTES_KEPT);
    }
    assertEquals(0, memory.lentBytes());
  }

  @Test
  void miniLmIsOpenedAndEditedInTheHeapThatTheReadmeSays() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP + "m",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dglassformer.cache=" + System.getProperty("glassformer.cache"),
                EditingMemoryTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
  }

  /** Edits in a process of its own. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (EditedText text = new EditedText(new Memory(LiveRuns.MOST_BYTES_KEPT))) {
      for (int edit = 0; edit < EDITS; edit++) {
        text.await(text.type(TOKENS, edit));
      }
    }
  }
}
