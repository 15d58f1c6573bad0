package glassformer.math;

import java.util.Optional;

/** Finds the kernels that need the Vector API, which not every JVM has. */
final class Kernels {
  private static final int LEAST_LANES = 4;

  private Kernels() {}

  /**
   * A SIMD kernel, or nothing on a JVM without the module {@code jdk.incubator.vector}, or where
   * the kernel's constructor finds {@linkplain #requireLanes registers too short}.
   */
  static <T> Optional<T> simd(String name, Class<T> type) {
    try {
      Class<?> kernel = Class.forName("glassformer.math." + name);
      return Optional.of(type.cast(kernel.getDeclaredConstructor().newInstance()));
    } catch (ReflectiveOperationException | LinkageError absent) {
      return Optional.empty(); // the module is optional: its absence is an answer
    }
  }

  /**
   * @throws UnsupportedOperationException if registers hold so few numbers that SIMD does not pay
   */
  static void requireLanes(int lanes) {
    if (lanes < LEAST_LANES) {
      throw new UnsupportedOperationException("registers of " + lanes + " numbers are too short");
    }
  }
}
