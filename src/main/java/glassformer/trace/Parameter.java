package glassformer.trace;

import glassformer.math.Factor;
import org.ejml.data.FMatrixRMaj;

/**
 * A learnt matrix or vector: a tensor of the model's file, or a range of it where the file fuses
 * several matrices in one tensor (query, key and value in {@code in_proj_weight}).
 *
 * <p>The value has the file's layout: a linear layer's weight is [out, in], in GPT-2 [in, out]; a
 * vector is 1 x n.
 */
public final class Parameter implements Source {
  private final int index;
  private final String tensor;
  private final String name;
  private final Layout layout;
  private final int first;
  private final FMatrixRMaj value;
  private final Factor factor;
  private final Axis rows;
  private final Axis columns;
  private volatile int version;

  private enum Layout {
    VECTOR,
    TABLE,
    OUTPUTS_FIRST,
    INPUTS_FIRST
  }

  private Parameter(
      int index, String tensor, String range, Layout layout, int first, Axis rows, Axis columns) {
    this.index = index;
    this.tensor = tensor;
    this.name = tensor + range;
    this.layout = layout;
    this.first = first;
    this.rows = rows;
    this.columns = columns;
    this.value = new FMatrixRMaj(rows.size(), columns.size());
    this.factor = new Factor(value, layout == Layout.OUTPUTS_FIRST);
  }

  /**
   * A whole tensor of two dimensions whose rows are looked up.
   *
   * @param index its place among the model's parameters
   */
  public static Parameter table(int index, String tensor, Axis rows, Axis columns) {
    return new Parameter(index, tensor, "", Layout.TABLE, 0, rows, columns);
  }

  /** A whole weight that the file holds as [out, in]; its rows can be looked up too. */
  public static Parameter matrix(int index, String tensor, Axis rows, Axis columns) {
    return new Parameter(index, tensor, "", Layout.OUTPUTS_FIRST, 0, rows, columns);
  }

  /** Some rows, from the first on, of a tensor of two dimensions. */
  public static Parameter rows(int index, String tensor, int first, Axis rows, Axis columns) {
    String range = "[" + first + ":" + (first + rows.size()) + "]";
    return new Parameter(index, tensor, range, Layout.OUTPUTS_FIRST, first, rows, columns);
  }

  /** A whole weight that the file holds as [in, out]. */
  public static Parameter inputsFirst(int index, String tensor, Axis inputs, Axis outputs) {
    return new Parameter(index, tensor, "", Layout.INPUTS_FIRST, 0, inputs, outputs);
  }

  /** Some columns, from the first on, of a weight that the file holds as [in, out]. */
  public static Parameter columns(int index, String tensor, int first, Axis inputs, Axis outputs) {
    String range = "[:, " + first + ":" + (first + outputs.size()) + "]";
    return new Parameter(index, tensor, range, Layout.INPUTS_FIRST, first, inputs, outputs);
  }

  /** A whole tensor of one dimension. */
  public static Parameter vector(int index, String tensor, Axis length) {
    return new Parameter(index, tensor, "", Layout.VECTOR, 0, Axis.ONE, length);
  }

  /** Some elements, from the first on, of a tensor of one dimension. */
  public static Parameter elements(int index, String tensor, int first, Axis length) {
    String range = "[" + first + ":" + (first + length.size()) + "]";
    return new Parameter(index, tensor, range, Layout.VECTOR, first, Axis.ONE, length);
  }

  /** Its place among the model's parameters, from 0. */
  public int index() {
    return index;
  }

  /** The tensor of the file that holds it. */
  public String tensor() {
    return tensor;
  }

  /** The first row, column or element of the tensor that is part of it. */
  public int first() {
    return first;
  }

  /** Whether the file's tensor has one dimension. */
  public boolean isVector() {
    return layout == Layout.VECTOR;
  }

  /** Whether the file holds this weight as [in, out]. */
  public boolean isInputsFirst() {
    return layout == Layout.INPUTS_FIRST;
  }

  /**
   * Copies the cells that belong to this parameter.
   *
   * @param whole all cells of the file's tensor, row by row
   * @param part of this parameter's shape
   */
  public void copyPart(float[] whole, FMatrixRMaj part) {
    copyPart(whole, whole.length, 0, whole.length / Math.max(1, rows.size()), part);
  }

  /**
   * Copies those of some cells that belong to this parameter.
   *
   * @param cells some cells of the file's tensor, row by row
   * @param count how many of them count
   * @param start the first one's place in the tensor
   * @param width the tensor's columns
   * @param part of this parameter's shape
   */
  public void copyPart(float[] cells, int count, long start, long width, FMatrixRMaj part) {
    int run = isInputsFirst() ? columns.size() : part.getNumElements();
    int runs = isInputsFirst() ? rows.size() : 1;
    long offset = layout == Layout.OUTPUTS_FIRST ? (long) first * columns.size() : first;
    for (int i = isInputsFirst() ? (int) (start / width) : 0; i < runs; i++) {
      long begin = offset + i * width;
      long from = Math.max(begin, start);
      long to = Math.min(begin + run, start + count);
      if (from < to) {
        int at = i * run + (int) (from - begin);
        System.arraycopy(cells, (int) (from - start), part.data, at, (int) (to - from));
      } else if (begin >= start + count) {
        return;
      }
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public FMatrixRMaj value() {
    return value;
  }

  /** A weight as the right factor of a product, [in, out]; forward passes read it. */
  Factor factor() {
    return factor;
  }

  /** To be called after the value was written, before it is used. */
  public void changed() {
    factor.changed();
    version++;
  }

  /** A number that is another after each change. */
  public int version() {
    return version;
  }

  /** What a linear layer with this weight reads. */
  Axis inputs() {
    return isInputsFirst() ? rows : columns;
  }

  /** What a linear layer with this weight, or this bias, makes. */
  Axis outputs() {
    return layout == Layout.OUTPUTS_FIRST ? rows : columns;
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
