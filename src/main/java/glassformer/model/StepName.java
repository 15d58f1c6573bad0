package glassformer.model;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a step's name, {@code decoder.1.cross_attention.head.2.weights}.
 *
 * @param stack {@code encoder}, {@code decoder}, {@code sentence} for what becomes of an encoder's
 *     rows together, or empty for {@code logits} and what follows
 * @param layer from 0, where the step is inside a block
 * @param part {@code self_attention}, {@code cross_attention} or {@code feed_forward}, or empty
 * @param head from 0, where the step is inside a head
 * @param what the last part, for example {@code weights}
 */
public record StepName(
    String stack, OptionalInt layer, String part, OptionalInt head, String what) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(encoder|decoder|sentence)\\.)?(?:(\\d+)\\.)?(?:(self_attention|cross_attention|feed_forward)\\.)?"
              + "(?:head\\.(\\d+)\\.)?([a-z_]+)");

  /** A run's names are read again and again, and are the same in the next run. */
  private static final Map<String, StepName> PARSED = new ConcurrentHashMap<>();

  /**
   * @throws IllegalArgumentException if the name has another form
   */
  public static StepName parse(String name) {
    return PARSED.computeIfAbsent(name, StepName::parsed);
  }

  private static StepName parsed(String name) {
    Matcher m = FORM.matcher(name);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is no step name; one looks like encoder.0.self_attention.head.1.weights");
    }
    return new StepName(
        text(m.group(1)), number(m.group(2)), text(m.group(3)), number(m.group(4)), m.group(5));
  }

  private static String text(String group) {
    return group == null ? "" : group;
  }

  private static OptionalInt number(String group) {
    return group == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(group));
  }

  /** The name up to the block, {@code decoder.1}; the stack outside of a block. */
  public String block() {
    return layer.isPresent() ? stack + "." + layer.getAsInt() : stack;
  }

  /** The name up to the part, {@code decoder.1.cross_attention}. */
  public String sublayer() {
    return part.isEmpty() ? block() : block() + "." + part;
  }

  /**
   * What texts and layouts are found by: the same for every stack, layer and head, for example
   * {@code cross_attention.weights} or {@code attention_norm}.
   */
  public String role() {
    String inside = head.isPresent() ? "head." + what : what;
    if (!part.isEmpty()) {
      return part + "." + inside;
    }
    if (stack.equals("sentence")) {
      return stack + "." + what;
    }
    boolean output = layer.isEmpty() && what.equals("output");
    return output
        ? "stack_output"
        : layer.isPresent() && what.equals("output") ? "block_output" : inside;
  }

  /** The same step in another head; itself where it has none. */
  public StepName withHead(int other) {
    return head.isEmpty() ? this : new StepName(stack, layer, part, OptionalInt.of(other), what);
  }

  @Override
  public String toString() {
    String scope = sublayer();
    String inside = head.isPresent() ? "head." + head.getAsInt() + "." + what : what;
    return scope.isEmpty() ? inside : scope + "." + inside;
  }
}
