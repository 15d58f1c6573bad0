package glassformer.checkpoint;

import glassformer.trace.Parameter;
import java.util.List;

/** Puts a tensor's elements into the parameters that are its parts. */
final class Filling implements FloatSink {
  private final String file;
  private final TensorInfo tensor;
  private final List<Parameter> parameters;
  private final Watch watch;
  private long done;

  Filling(String file, TensorInfo tensor, List<Parameter> parameters, Watch watch) {
    this.file = file;
    this.tensor = tensor;
    this.parameters = parameters;
    this.watch = watch;
  }

  @Override
  public void take(float[] numbers, int count) throws CheckpointException {
    checkFinite(numbers, count);
    for (Parameter parameter : parameters) {
      parameter.copyPart(numbers, count, done, columns(), parameter.value());
    }
    done += count;
    watch.advance((long) count * tensor.dtype().bytes());
  }

  private long columns() {
    return tensor.shape().get(tensor.shape().size() - 1);
  }

  private void checkFinite(float[] numbers, int count) throws CheckpointException {
    for (int i = 0; i < count; i++) {
      if (!Float.isFinite(numbers[i])) {
        long at = done + i;
        String place =
            tensor.shape().size() == 1 ? "" + at : at / columns() + ", " + at % columns();
        throw new CheckpointException(
            file, "checkpoint.weights.finite", tensor.name(), numbers[i], place);
      }
    }
  }
}
