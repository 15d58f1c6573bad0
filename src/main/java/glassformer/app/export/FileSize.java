package glassformer.app.export;

import glassformer.words.Words;
import java.util.Locale;

/** How large a file is, in words. */
final class FileSize {
  private static final double STEP = 1000;
  private static final double FEW = 10;

  private FileSize() {}

  /** Such as {@code 640 bytes}, {@code 4.2 KB}, {@code 48 KB}, {@code 1.2 MB}. */
  static String text(long bytes) {
    if (bytes < STEP) {
      return Words.text("export.size.bytes", bytes);
    }
    double size = bytes / STEP;
    String unit = "kilobytes";
    if (size >= STEP) {
      size /= STEP;
      unit = "megabytes";
    }
    if (size >= STEP) {
      size /= STEP;
      unit = "gigabytes";
    }
    String number =
        size < FEW
            ? String.format(Locale.ROOT, "%.1f", size)
            : String.format(Locale.ROOT, "%.0f", size);
    return Words.text("export.size." + unit, number);
  }
}
