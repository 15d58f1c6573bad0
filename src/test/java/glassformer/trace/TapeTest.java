package glassformer.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TapeTest {
  private static final Axis WIDTH = new Axis(Axis.Kind.WIDTH, 4);

  private static Step positions(Tape tape, String name, int tokens) {
    return tape.sinusoidalPositions(name, new Axis(Axis.Kind.SOURCE, tokens), WIDTH);
  }

  @Test
  void shapesThatDoNotFitNameTheStepAndBothShapes() {
    Tape tape = new Tape();
    Step three = positions(tape, "three", 3);
    Step two = positions(tape, "two", 2);
    ShapeException e =
        assertThrows(ShapeException.class, () -> tape.in("encoder").in(0).add("sum", three, two));
    assertTrue(e.getMessage().contains("encoder.0.sum"), e.getMessage());
    assertTrue(
        e.getMessage().contains("3 x 4") && e.getMessage().contains("2 x 4"), e.getMessage());
    assertThrows(ShapeException.class, () -> tape.matmul("product", three, two));
  }

  @Test
  void aNameIsTakenOnce() {
    Tape tape = new Tape();
    positions(tape, "x", 1);
    positions(tape, "x", 1);
    Trace trace = tape.trace();
    assertThrows(IllegalStateException.class, () -> trace.find("x"));
  }

  @Test
  void anAliasCostsNoMemoryAndExplainsItsTarget() {
    Tape tape = new Tape();
    Step x = positions(tape, "x", 2);
    Step y = tape.in("block").alias("output", x);
    assertSame(x.value(), y.value());
    assertEquals(x.explain(1, 2), y.explain(1, 2));
    assertEquals("block.output", y.name());
  }

  @Test
  void aSplitIsTheColumnsOfItsInputAlsoAfterAReplay() {
    Tape tape = new Tape();
    Step table = positions(tape, "table", 9);
    Constant ids = Constant.ids("ids", Axis.Kind.SOURCE, 1, 2);
    Step rows = tape.lookup("rows", ids, table);
    Step half = tape.split("half", rows, 2, new Axis(Axis.Kind.HEAD_WIDTH, 2));
    Step alias = tape.alias("alias", half);
    assertEquals(table.value().get(2, 3), half.value().get(1, 1));
    ids.setIds(5, 7);
    tape.replay();
    assertEquals(table.value().get(7, 3), half.value().get(1, 1));
    assertEquals(table.value().get(5, 2), alias.value().get(0, 0));
    assertSame(half.value(), alias.value());
  }

  @Test
  void aCancelledTapeStopsBetweenSteps() {
    AtomicInteger asked = new AtomicInteger();
    Tape tape = new Tape(() -> asked.incrementAndGet() > 2);
    positions(tape, "a", 1);
    positions(tape, "b", 1);
    assertThrows(CancellationException.class, () -> positions(tape, "c", 1));
  }

  @Test
  void aRowWithEveryKeyHiddenHasWeightsOfZero() {
    Tape tape = new Tape();
    Axis tokens = new Axis(Axis.Kind.SOURCE, 2);
    Step x = positions(tape, "x", 2);
    Constant mask = Constant.causalMask(tokens);
    mask.value().fill(Float.NEGATIVE_INFINITY);
    Step weights =
        tape.softmax("weights", tape.mask("masked", tape.matmulTransposed("s", x, x), mask));
    for (float weight : weights.value().data) {
      assertEquals(0, weight);
    }
    assertEquals(0, weights.explain(0, 0).value());
  }

  @Test
  void wordsThatAreNotInTheTableAreNamed() {
    Parameter table = Parameter.matrix(0, "table", new Axis(Axis.Kind.SOURCE_VOCABULARY, 5), WIDTH);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Tape().lookup("x", Constant.ids("ids", Axis.Kind.SOURCE, 1, 7), table));
    assertTrue(e.getMessage().contains("token 1 has id 7"), e.getMessage());
  }
}
