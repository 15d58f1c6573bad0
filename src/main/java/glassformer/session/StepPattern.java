package glassformer.session;

import glassformer.trace.Step;
import glassformer.trace.Trace;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A step's name, or a pattern of names: {@code *} stands for any characters, points among them,
 * {@code ?} for one; {@code encoder.*.weights} are the attention weights of every head of the
 * encoder.
 */
public record StepPattern(String text) {

  /** The steps it names, in the order they were computed. */
  public List<Step> in(Trace trace) {
    Predicate<String> matches = regex().asMatchPredicate();
    return trace.steps().stream().filter(step -> matches.test(step.name())).toList();
  }

  private Pattern regex() {
    StringBuilder regex = new StringBuilder();
    for (char c : text.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString());
  }
}
