package glassformer.checkpoint;

import org.ejml.data.FMatrixRMaj;

/** Makes sure that a tensor has the numbers that another one has. */
final class Equality implements FloatSink {
  private final String file;
  private final FamilyTensors.Tie tie;
  private final FMatrixRMaj original;
  private int done;

  Equality(String file, FamilyTensors.Tie tie, FMatrixRMaj original) {
    this.file = file;
    this.tie = tie;
    this.original = original;
  }

  @Override
  public void take(float[] numbers, int count) throws CheckpointException {
    for (int i = 0; i < count; i++, done++) {
      if (done >= original.getNumElements() || numbers[i] != original.data[done]) {
        throw new CheckpointException(file, "checkpoint.weights.tied", tie.copy(), tie.original());
      }
    }
  }
}
