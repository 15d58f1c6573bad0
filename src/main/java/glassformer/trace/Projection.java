package glassformer.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A linear layer among several of one input.
 *
 * @param name of the step
 * @param weight (out, in) or (in, out), as {@link Parameter#isInputsFirst} says
 * @param bias (1, out)
 */
public record Projection(String name, Parameter weight, Optional<Parameter> bias) {

  /** What the step reads. */
  List<Source> inputs(Step input) {
    List<Source> all = new ArrayList<>(List.of(input, weight));
    bias.ifPresent(all::add);
    return all;
  }
}
