package glassformer.trace;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * A learnt matrix or vector: a tensor of the model's file, or a range of its rows where the file
 * fuses several matrices in one tensor (query, key and value in {@code in_proj_weight}).
 *
 * <p>The value has the file's layout: a linear layer's weight is [out, in], a vector is 1 x n.
 */
public final class Parameter implements Source {
  private final int index;
  private final String tensor;
  private final String name;
  private final int firstRow;
  private final boolean vector;
  private final FMatrixRMaj value;
  private final FMatrixRMaj transposed;
  private final Axis rows;
  private final Axis columns;

  /**
   * @param index its place among the model's parameters
   * @param tensor the tensor's name in the file
   * @param firstRow the first row (element of a vector) of the tensor that belongs to this
   *     parameter
   * @param whole whether it is the whole tensor
   * @param vector whether the tensor has one dimension
   */
  public Parameter(
      int index,
      String tensor,
      int firstRow,
      boolean whole,
      boolean vector,
      Axis rows,
      Axis columns) {
    this.index = index;
    this.tensor = tensor;
    this.firstRow = firstRow;
    this.vector = vector;
    this.rows = rows;
    this.columns = columns;
    int length = vector ? columns.size() : rows.size();
    this.name = whole ? tensor : tensor + "[" + firstRow + ":" + (firstRow + length) + "]";
    this.value = new FMatrixRMaj(rows.size(), columns.size());
    this.transposed = vector ? value : new FMatrixRMaj(columns.size(), rows.size());
  }

  /** Its place among the model's parameters, from 0. */
  public int index() {
    return index;
  }

  /** The tensor of the file that holds it. */
  public String tensor() {
    return tensor;
  }

  /** The first row, or first element of a vector, of the tensor that is part of it. */
  public int firstRow() {
    return firstRow;
  }

  /** Whether the file's tensor has one dimension. */
  public boolean isVector() {
    return vector;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public FMatrixRMaj value() {
    return value;
  }

  /** The transposed value, [in, out]; the products of a forward pass read it. */
  public FMatrixRMaj transposed() {
    return transposed;
  }

  /** To be called after the value was written, before it is used. */
  public void changed() {
    if (!vector) {
      CommonOps_FDRM.transpose(value, transposed);
    }
  }

  @Override
  public Axis rows() {
    return rows;
  }

  @Override
  public Axis columns() {
    return columns;
  }

  @Override
  public String toString() {
    return name;
  }
}
