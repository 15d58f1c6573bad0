package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Multi-head attention, Vaswani et al. 2017, section 3.2. */
final class Attention {
  private final TransformerConfig config;
  private final LinearLayer query;
  private final LinearLayer key;
  private final LinearLayer value;
  private final LinearLayer output;

  /** The tensors of {@code torch.nn.MultiheadAttention} under the name. */
  Attention(TransformerConfig config, Parameters parameters, String name) {
    this.config = config;
    query = fused(parameters, name, 0);
    key = fused(parameters, name, 1);
    value = fused(parameters, name, 2);
    output =
        LinearLayer.named(parameters, name + ".out_proj", config.widthAxis(), config.widthAxis());
  }

  private LinearLayer fused(Parameters parameters, String name, int part) {
    Axis width = config.widthAxis();
    int first = part * width.size();
    return new LinearLayer(
        parameters.rows(name + ".in_proj_weight", first, width, width),
        parameters.elements(name + ".in_proj_bias", first, width));
  }

  /**
   * @param asking what the queries are made of, (Q, C)
   * @param answering what the keys and values are made of, (K, C)
   * @param mask (Q, K), where some scores are hidden
   * @return (Q, C)
   */
  Step forward(Tape tape, Step asking, Step answering, Optional<Constant> mask) {
    Step queries = query.forward(tape, "query", asking); // (Q, C)
    Step keys = key.forward(tape, "key", answering); // (K, C)
    Step values = value.forward(tape, "value", answering); // (K, C)
    List<Step> outputs = new ArrayList<>();
    for (int h = 0; h < config.heads(); h++) {
      outputs.add(head(tape.in("head").in(h), h, queries, keys, values, mask));
    }
    Step concat = tape.concat("concat", outputs, config.widthAxis()); // (Q, C)
    return output.forward(tape, "output", concat); // (Q, C)
  }

  private Step head(
      Tape tape, int h, Step queries, Step keys, Step values, Optional<Constant> mask) {
    Axis columns = config.headAxis();
    int first = h * columns.size();
    Step q = tape.split("query", queries, first, columns); // (Q, D)
    Step k = tape.split("key", keys, first, columns); // (K, D)
    Step v = tape.split("value", values, first, columns); // (K, D)
    Step scores = tape.matmulTransposed("scores", q, k); // (Q, D) x (K, D)^T -> (Q, K)
    Step scaled = tape.scale("scaled", scores, 1 / Math.sqrt(columns.size())); // (Q, K)
    Step visible = mask.map(m -> tape.mask("masked", scaled, m)).orElse(scaled); // (Q, K)
    Step weights = tape.softmax("weights", visible); // (Q, K), rows sum to 1
    return tape.matmul("output", weights, v); // (Q, K) x (K, D) -> (Q, D)
  }
}
