package glassformer.math;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Parts of a computation that belong to threads, in ranges as long as each other.
 *
 * <p>A thread takes its own parts one after the other, so that it finds what belongs to them where
 * it left off; one that is done early takes the last parts of others.
 */
final class OwnParts {
  private static final int LINE = 8; // numbers that memory hands over together: one for each owner

  private final int owners;

  /** Of each owner, the first part that nobody has taken and the one after the last. */
  private final AtomicLongArray ranges;

  OwnParts(int parts, int owners) {
    this.owners = owners;
    ranges = new AtomicLongArray(owners * LINE);
    for (int owner = 0; owner < owners; owner++) {
      int from = (int) ((long) parts * owner / owners);
      int to = (int) ((long) parts * (owner + 1) / owners);
      ranges.set(owner * LINE, range(from, to));
    }
  }

  /** The next part for an owner, which nobody else gets; -1 if none is left. */
  int take(int owner) {
    int part = takeFirst(owner);
    for (int other = 1; part < 0 && other < owners; other++) {
      part = takeLast((owner + other) % owners);
    }
    return part;
  }

  private int takeFirst(int owner) {
    long range;
    do {
      range = ranges.get(owner * LINE);
      if (from(range) == to(range)) {
        return -1;
      }
    } while (!ranges.compareAndSet(owner * LINE, range, range(from(range) + 1, to(range))));
    return from(range);
  }

  private int takeLast(int owner) {
    long range;
    do {
      range = ranges.get(owner * LINE);
      if (from(range) == to(range)) {
        return -1;
      }
    } while (!ranges.compareAndSet(owner * LINE, range, range(from(range), to(range) - 1)));
    return to(range) - 1;
  }

  private static long range(int from, int to) {
    return (long) from << Integer.SIZE | to;
  }

  private static int from(long range) {
    return (int) (range >> Integer.SIZE);
  }

  private static int to(long range) {
    return (int) range;
  }
}
