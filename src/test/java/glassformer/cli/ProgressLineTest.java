package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.train.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter written = new StringWriter();

  private ProgressLine line(boolean live) {
    PrintWriter out = new PrintWriter(written, true);
    return new ProgressLine(new Terminal(out, out, live));
  }

  private static Progress progress(int step) {
    return new Progress(step, 5000, 0.8125, 0.9312, 61234.4, 83.2);
  }

  @Test
  void plainLinesComeNowAndThen() {
    ProgressLine line = line(false);
    for (int step = 1; step <= 5000; step++) {
      line.show(progress(step));
    }
    line.end();
    assertEquals(20, written.toString().lines().count());
    assertEquals(
        "250/5000  loss 0.81  accuracy 93.1 %  61234 tokens/s  1:23 left",
        written.toString().lines().findFirst().orElseThrow());
  }

  @Test
  void aTerminalsLineIsWrittenOver() {
    ProgressLine line = line(true);
    line.show(progress(2500));
    line.show(progress(5000));
    line.end();
    String[] shown = written.toString().split("\r");
    assertEquals(3, shown.length);
    assertTrue(shown[1].startsWith("[#####     ] 2500/5000  loss"), shown[1]);
    assertTrue(shown[2].startsWith("[##########] 5000/5000  loss"), shown[2]);
    assertTrue(shown[2].endsWith("left" + System.lineSeparator()), shown[2]);
    assertTrue(shown[1].length() < 80);
  }
}
