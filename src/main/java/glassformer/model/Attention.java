package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Projection;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.ArrayList;
import java.util.List;

/** Multi-head attention, Vaswani et al. 2017, section 3.2. */
record Attention(
    HeadPlan plan, LinearLayer query, LinearLayer key, LinearLayer value, LinearLayer output) {

  /**
   * @param asking what the queries are made of, (Q, C)
   * @param answering what the keys and values are made of, (K, C)
   * @return (Q, C)
   */
  Step forward(Tape tape, Step asking, Step answering, Places places) {
    List<Step> projected = project(tape, asking, answering);
    Step queries = projected.get(0); // (Q, H D)
    Step keys = projected.get(1); // (K, G D)
    Step values = projected.get(2); // (K, G D)
    long scores = (long) plan.heads() * asking.rows().size() * answering.rows().size();
    List<Step> outputs =
        tape.in("head")
            .each(
                plan.heads(),
                scores,
                (head, h) -> head(head, h, queries, keys, values, places)); // (Q, D) each
    Step concat = tape.concat("concat", outputs, plan.all()); // (Q, H D)
    return output.forward(tape, "output", concat); // (Q, C)
  }

  /** Queries, keys and values; those that read the same are computed together. */
  private List<Step> project(Tape tape, Step asking, Step answering) {
    Projection q = query.as("query");
    Projection k = key.as("key");
    Projection v = value.as("value");
    if (asking == answering) {
      return tape.linear(asking, List.of(q, k, v));
    }
    List<Step> all = new ArrayList<>(tape.linear(asking, List.of(q)));
    all.addAll(tape.linear(answering, List.of(k, v)));
    return all;
  }

  private Step head(Tape tape, int h, Step queries, Step keys, Step values, Places places) {
    Axis columns = plan.columns();
    Step q = tape.split("query", queries, plan.firstOfQuery(h), columns); // (Q, D)
    Step k = tape.split("key", keys, plan.firstOfKey(h), columns); // (K, D)
    Step v = tape.split("value", values, plan.firstOfKey(h), columns); // (K, D)
    Step turnedQ = places.rotate(tape, "rotated_query", q); // (Q, D)
    Step turnedK = places.rotate(tape, "rotated_key", k); // (K, D)
    Step scores = tape.matmulTransposed("scores", turnedQ, turnedK); // (Q, D) x (K, D)^T -> (Q, K)
    Step scaled = tape.scale("scaled", scores, 1 / Math.sqrt(columns.size())); // (Q, K)
    Step visible = places.mask(tape, "masked", scaled); // (Q, K)
    Step weights = tape.softmax("weights", visible); // (Q, K), rows sum to 1
    return tape.matmul("output", weights, v); // (Q, K) x (K, D) -> (Q, D)
  }
}
