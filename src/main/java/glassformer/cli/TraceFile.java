package glassformer.cli;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.SafetensorsWriter;
import glassformer.checkpoint.Tensor;
import glassformer.session.Run;
import glassformer.trace.Step;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A run as a safetensors file: every step's output under its name, aliases as tensors of their own,
 * the ids as I64 {@code source_ids} and {@code target_ids}, or {@code input_ids} where the model
 * has one side.
 */
final class TraceFile {
  private TraceFile() {}

  private static void putIds(Run run, Map<String, Tensor> tensors) {
    if (run.model().encoderDecoder().isPresent()) {
      tensors.put("source_ids", Tensor.ids(run.sourceIds()));
      tensors.put("target_ids", Tensor.ids(run.targetIds()));
    } else {
      boolean encodes = run.model().config().hasEncoder();
      tensors.put("input_ids", Tensor.ids(encodes ? run.sourceIds() : run.targetIds()));
    }
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @return how many tensors it has
   * @throws CheckpointException if it cannot be written
   */
  static int write(Path file, Run run) throws CheckpointException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    putIds(run, tensors);
    for (Step step : run.trace().steps()) {
      tensors.put(step.name(), Tensor.matrix(step.value()));
    }
    SafetensorsWriter.write(file, tensors);
    return tensors.size();
  }
}
