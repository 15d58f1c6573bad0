package glassformer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.trace.Axis;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The choices of a configuration that the golden case leaves at their usual values. */
class LlamaTest {

  private static LlamaConfig config(int keyValueHeads, int headWidth, boolean options) {
    return new LlamaConfig(
        8,
        4,
        keyValueHeads,
        headWidth,
        1,
        12,
        ActivationFunction.SILU,
        1e-6f,
        10000,
        16,
        11,
        options,
        options,
        options,
        SpecialIds.NONE);
  }

  private static Step step(LlamaConfig config, String name) {
    Tape tape = new Tape();
    new Llama(config).forward(tape, Ids.decoder(3, 1, 4));
    return tape.trace().step(name);
  }

  @Test
  void headsMayBeWiderThanTheirShareOfTheModel() {
    String attention = "decoder.0.self_attention.";
    LlamaConfig config = config(2, 6, false);
    assertEquals(new Axis(Axis.Kind.HEADS_WIDTH, 24), step(config, attention + "query").columns());
    assertEquals(new Axis(Axis.Kind.GROUPS_WIDTH, 12), step(config, attention + "key").columns());
    assertEquals(new Axis(Axis.Kind.HEADS_WIDTH, 24), step(config, attention + "concat").columns());
    assertEquals(config.widthAxis(), step(config, attention + "output").columns());
  }

  @Test
  void withoutGroupsEveryWidthIsTheModels() {
    LlamaConfig config = config(4, 2, false);
    for (String projection : List.of("query", "key", "value", "concat")) {
      assertEquals(
          config.widthAxis(), step(config, "decoder.0.self_attention." + projection).columns());
    }
  }

  @Test
  void biasesAreThereWhereTheConfigurationSaysSo() {
    assertTrue(tensors(config(2, 2, true)).contains("model.layers.0.self_attn.o_proj.bias"));
    assertTrue(tensors(config(2, 2, true)).contains("model.layers.0.mlp.gate_proj.bias"));
    assertTrue(tensors(config(2, 2, false)).stream().noneMatch(name -> name.endsWith("bias")));
  }

  private static List<String> tensors(LlamaConfig config) {
    return new Llama(config).parameters().all().stream().map(Parameter::tensor).toList();
  }

  @Test
  void aTiedHeadReadsTheEmbedding() {
    LlamaConfig tied = config(2, 2, true);
    assertFalse(tensors(tied).contains("lm_head.weight"));
    Tape tape = new Tape();
    Step logits = new Llama(tied).forward(tape, Ids.decoder(3, 1, 4));
    assertSame(tape.trace().step("decoder.embedding").inputs().get(1), logits.inputs().get(1));
    assertTrue(tensors(config(2, 2, false)).contains("lm_head.weight"));
  }
}
