package glassformer.model;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** The largest values of a row. */
public final class Ranking {
  private Ranking() {}

  /** The columns of a row's largest values, the largest first; of equal ones the first. */
  public static List<Integer> largest(FMatrixRMaj matrix, int row, int count) {
    List<Integer> best = new ArrayList<>(count + 1);
    for (int column = 0; column < matrix.numCols; column++) {
      float value = matrix.unsafe_get(row, column);
      if (best.size() == count && value <= matrix.unsafe_get(row, best.get(count - 1))) {
        continue;
      }
      int place = best.size();
      while (place > 0 && value > matrix.unsafe_get(row, best.get(place - 1))) {
        place--;
      }
      best.add(place, column);
      if (best.size() > count) {
        best.remove(count);
      }
    }
    return best;
  }
}
