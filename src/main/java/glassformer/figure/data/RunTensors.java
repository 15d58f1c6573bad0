package glassformer.figure.data;

import glassformer.checkpoint.Tensor;
import glassformer.session.Run;
import glassformer.trace.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps of a run as named arrays. */
final class RunTensors {
  private RunTensors() {}

  /**
   * The ids that were read, {@code source_ids} and {@code target_ids}, or {@code input_ids} where
   * the model has one side; then the steps' outputs, aliases as arrays of their own.
   */
  static Map<String, Tensor> of(Run run, List<Step> steps) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    putIds(run, tensors);
    for (Step step : steps) {
      tensors.put(step.name(), Tensor.matrix(step.value()));
    }
    return tensors;
  }

  private static void putIds(Run run, Map<String, Tensor> tensors) {
    if (run.model().encoderDecoder().isPresent()) {
      tensors.put("source_ids", Tensor.ids(run.sourceIds()));
      tensors.put("target_ids", Tensor.ids(run.targetIds()));
    } else {
      boolean encodes = run.model().config().hasEncoder();
      tensors.put("input_ids", Tensor.ids(encodes ? run.sourceIds() : run.targetIds()));
    }
  }
}
