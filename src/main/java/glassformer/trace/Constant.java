package glassformer.trace;

import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/**
 * Numbers that are neither computed nor learnt: token ids, labels, a mask.
 *
 * <p>Ids are held as floats, exact up to 2^24.
 */
public record Constant(String name, FMatrixRMaj value, Axis rows, Axis columns) implements Source {

  /** Ids as a column, (T, 1). */
  public static Constant ids(String name, Axis.Kind kind, int... ids) {
    Constant constant =
        new Constant(name, new FMatrixRMaj(ids.length, 1), new Axis(kind, ids.length), Axis.ONE);
    constant.setIds(ids);
    return constant;
  }

  /** The tokens' places, from 0, as a column of ids: (T, 1). */
  public static Constant positions(Axis tokens) {
    int[] places = IntStream.range(0, tokens.size()).toArray();
    return ids("position_ids", tokens.kind(), places);
  }

  /**
   * The causal mask of section 3.2.3 of Vaswani et al. 2017, (T, T): 0 where a position may look,
   * minus infinity where the key comes after the query.
   */
  public static Constant causalMask(Axis tokens) {
    int size = tokens.size();
    FMatrixRMaj mask = new FMatrixRMaj(size, size);
    for (int query = 0; query < size; query++) {
      for (int key = query + 1; key < size; key++) {
        mask.unsafe_set(query, key, Float.NEGATIVE_INFINITY);
      }
    }
    return new Constant("causal_mask", mask, tokens, tokens);
  }

  /** Replaces the ids, for a replay of the tape. */
  public void setIds(int... ids) {
    if (ids.length != rows.size()) {
      throw new IllegalArgumentException(
          name + " holds " + rows.size() + " ids, not " + ids.length);
    }
    for (int i = 0; i < ids.length; i++) {
      value.data[i] = ids[i];
    }
  }

  /** The id in a row of a column of ids. */
  public int id(int row) {
    return (int) value.data[row];
  }
}
