package glassformer.checkpoint;

import java.util.Locale;

/** The memory that Java's objects may still take. */
final class FreeMemory {
  private static final double KILO = 1024;
  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

  private FreeMemory() {}

  /**
   * Makes sure that an amount is free.
   *
   * @param what what needs it, as the message begins
   * @throws CheckpointException if it is not, with both figures
   */
  static void require(String what, long needed) throws CheckpointException {
    if (needed > free()) {
      System.gc(); // what nobody uses any more is not taken
    }
    require(what, needed, free());
  }

  static void require(String what, long needed, long free) throws CheckpointException {
    if (needed > free) {
      long wanted = Runtime.getRuntime().maxMemory() + needed - free;
      long gigabytes = (long) Math.ceil(wanted / (KILO * KILO * KILO));
      throw new CheckpointException(what, "checkpoint.memory", text(needed), text(free), gigabytes);
    }
  }

  private static long free() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
  }

  /** An amount as it is read: {@code 5.2 GB}. */
  static String text(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= KILO && unit < UNITS.length - 1) {
      amount /= KILO;
      unit++;
    }
    String number = String.format(Locale.ROOT, unit == 0 ? "%.0f" : "%.1f", amount);
    return number + " " + UNITS[unit];
  }
}
