package glassformer.checkpoint;

import java.util.List;

/**
 * What a file says of one tensor.
 *
 * @param name its name in the file
 * @param dtype the type of its elements
 * @param shape its dimensions, row-major; empty for a single number
 * @param begin offset of its first byte in the data that holds it
 * @param end offset behind its last byte
 */
public record TensorInfo(String name, Dtype dtype, List<Long> shape, long begin, long end) {

  /** The number of its bytes. */
  public long bytes() {
    return end - begin;
  }

  /** The number of its elements. */
  public long elements() {
    return bytes() / dtype.bytes();
  }
}
