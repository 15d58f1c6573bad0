package glassformer.figure.equation;

import glassformer.model.ActivationFunction;
import glassformer.model.ModelConfig;
import glassformer.model.NormPlacement;
import glassformer.model.StepName;
import glassformer.trace.Step;
import glassformer.words.Words;

/** What is said of a step: its role's texts, and what this model's choices add to them. */
public record StepTexts(Step step, ModelConfig config) {

  private String role() {
    return StepName.parse(step.name()).role();
  }

  private boolean isActivation() {
    return role().equals("feed_forward.activated");
  }

  public String what() {
    return Words.text("steps." + role() + ".what");
  }

  public String why() {
    return Words.text("steps." + role() + ".why");
  }

  /** In LaTeX; an activation's is its op's own, since models differ in it. */
  public String formula() {
    return isActivation() ? step.op().formula() : Words.raw("steps." + role() + ".formula");
  }

  /** The paper and section, and the paper of what this model does in another way. */
  public String source() {
    String source = Words.text("steps." + role() + ".source");
    if (isActivation() && config.activation() == ActivationFunction.GELU) {
      return Words.text("inspector.source.gelu", source);
    }
    boolean isPreNorm = role().endsWith("_norm") && config.normPlacement() == NormPlacement.PRE;
    return isPreNorm ? Words.text("inspector.source.pre_norm", source) : source;
  }
}
