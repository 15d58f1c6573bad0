package glassformer.math;

import jdk.incubator.vector.FloatVector;

final class SimdProducts {
  static int lanes() {
    return FloatVector.SPECIES_PREFERRED.length();
  }
}
