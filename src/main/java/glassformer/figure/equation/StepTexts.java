package glassformer.figure.equation;

import glassformer.model.ModelConfig;
import glassformer.model.NormPlacement;
import glassformer.model.StepName;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said of a step: its role's texts, and what this model's choices change in them. */
public record StepTexts(Step step, ModelConfig config) {
  private static final Pattern WEIGHT = Pattern.compile("\\\\weight\\{([a-zA-Z0-9]*)\\}");
  private static final Pattern BIAS = Pattern.compile("\\\\bias\\{([a-zA-Z0-9]*)\\}");

  /** The step's name for people. */
  public static String title(Step step) {
    return text(step, ".title");
  }

  /** What the step answers. */
  public static String question(Step step) {
    return text(step, ".question");
  }

  private static String text(Step step, String text) {
    return Words.text(StepKey.of("steps.", step, text));
  }

  public String what() {
    return text(step, ".what");
  }

  public String why() {
    return text(step, ".why");
  }

  /**
   * In LaTeX, with the transposition and the bias that this model's linear layer has; an
   * activation's is its op's own, since models differ in it.
   */
  public String formula() {
    boolean isActivation = role().equals("feed_forward.activated");
    String latex =
        isActivation ? step.op().formula() : Words.raw(StepKey.of("steps.", step, ".formula"));
    if (!step.op().kind().equals("linear")) {
      return latex;
    }
    boolean inputsFirst = ((Parameter) step.inputs().get(1)).isInputsFirst();
    boolean biased = step.inputs().size() > 2;
    String weighted =
        WEIGHT
            .matcher(latex)
            .replaceAll(
                found -> parameter("W", found.group(1), inputsFirst ? "" : "^{\\mathsf T}"));
    return BIAS.matcher(weighted)
        .replaceAll(found -> biased ? "+ " + parameter("b", found.group(1), "") : "")
        .strip();
  }

  private static String parameter(String letter, String index, String transposed) {
    String below = index.length() > 1 ? "\\mathrm{" + index + "}" : index;
    String symbol = letter + (below.isEmpty() ? "" : "_{" + below + "}") + transposed;
    return Matcher.quoteReplacement("\\role{parameter}{" + symbol + "}");
  }

  private String role() {
    return StepName.parse(step.name()).role();
  }

  /** The paper and section, and the paper of what this model does in another way. */
  public String source() {
    String source = text(step, ".source");
    boolean isPreNorm = role().endsWith("_norm") && config.normPlacement() == NormPlacement.PRE;
    return isPreNorm ? Words.text("inspector.source.pre_norm", source) : source;
  }
}
