package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The learnt numbers of a model, declared by its blocks as they are built, in the order of the
 * file.
 */
public final class Parameters {
  private final List<Parameter> all = new ArrayList<>();

  Parameters() {}

  /** A whole tensor of two dimensions whose rows are looked up. */
  Parameter table(String tensor, Axis rows, Axis columns) {
    return keep(Parameter.table(all.size(), tensor, rows, columns));
  }

  /** A table of embeddings that, where the head is tied, is the weight of the logits too. */
  Parameter embedding(String tensor, Axis rows, Axis columns, boolean tied) {
    return tied ? matrix(tensor, rows, columns) : table(tensor, rows, columns);
  }

  /** A whole weight [out, in]. */
  Parameter matrix(String tensor, Axis rows, Axis columns) {
    return keep(Parameter.matrix(all.size(), tensor, rows, columns));
  }

  /** Some rows of a tensor of two dimensions. */
  Parameter rows(String tensor, int firstRow, Axis rows, Axis columns) {
    return keep(Parameter.rows(all.size(), tensor, firstRow, rows, columns));
  }

  /** A whole weight that the file holds as [in, out]. */
  Parameter inputsFirst(String tensor, Axis inputs, Axis outputs) {
    return keep(Parameter.inputsFirst(all.size(), tensor, inputs, outputs));
  }

  /** Some columns of a weight that the file holds as [in, out]. */
  Parameter columns(String tensor, int firstColumn, Axis inputs, Axis outputs) {
    return keep(Parameter.columns(all.size(), tensor, firstColumn, inputs, outputs));
  }

  /** A whole tensor of one dimension. */
  Parameter vector(String tensor, Axis length) {
    return keep(Parameter.vector(all.size(), tensor, length));
  }

  /** Some elements of a tensor of one dimension. */
  Parameter elements(String tensor, int first, Axis length) {
    return keep(Parameter.elements(all.size(), tensor, first, length));
  }

  private Parameter keep(Parameter parameter) {
    all.add(parameter);
    return parameter;
  }

  /** All parameters; {@link Parameter#index()} is the place in this list. */
  public List<Parameter> all() {
    return Collections.unmodifiableList(all);
  }

  /** The parameters of each tensor of the file, in order. */
  public Map<String, List<Parameter>> byTensor() {
    Map<String, List<Parameter>> tensors = new LinkedHashMap<>();
    for (Parameter parameter : all) {
      tensors.computeIfAbsent(parameter.tensor(), name -> new ArrayList<>()).add(parameter);
    }
    return tensors;
  }

  /** To be called after values were written, before a pass. */
  public void changed() {
    all.forEach(Parameter::changed);
  }

  /** How many numbers were learnt. */
  public long count() {
    return all.stream().mapToLong(p -> (long) p.rows().size() * p.columns().size()).sum();
  }
}
