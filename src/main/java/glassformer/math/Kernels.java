package glassformer.math;

import java.util.Optional;

/** Finds the kernels that need the Vector API, which not every JVM has. */
final class Kernels {
  private Kernels() {}

  /** A SIMD kernel, or nothing on a JVM without the module {@code jdk.incubator.vector}. */
  static <T> Optional<T> simd(String name, Class<T> type) {
    try {
      Class<?> kernel = Class.forName("glassformer.math." + name);
      return Optional.of(type.cast(kernel.getDeclaredConstructor().newInstance()));
    } catch (ReflectiveOperationException | LinkageError absent) {
      return Optional.empty(); // the module is optional: its absence is an answer
    }
  }
}
