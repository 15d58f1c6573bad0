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
 * the ids as I64 {@code source_ids} and {@code target_ids}.
 */
final class TraceFile {
  private TraceFile() {}

  /**
   * Writes the file, whole or not at all.
   *
   * @return how many tensors it has
   * @throws CheckpointException if it cannot be written
   */
  static int write(Path file, Run run) throws CheckpointException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("source_ids", Tensor.ids(run.sourceIds()));
    tensors.put("target_ids", Tensor.ids(run.targetIds()));
    for (Step step : run.trace().steps()) {
      tensors.put(step.name(), Tensor.matrix(step.value()));
    }
    SafetensorsWriter.write(file, tensors);
    return tensors.size();
  }
}
