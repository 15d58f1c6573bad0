package glassformer.app.export;

import glassformer.figure.data.DataFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is chosen about numbers.
 *
 * @param pattern of the names of steps, see {@link glassformer.session.StepPattern}
 */
record DataSettings(Extent extent, String pattern, DataFormat format) {
  static final DataSettings USUAL = new DataSettings(Extent.STEP, "", DataFormat.CSV);

  /** How much of a run is exported. */
  enum Extent {
    STEP,
    PATTERN,
    TRACE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  DataSettings {
    format = fitting(format, extent);
  }

  /** The formats that hold so much. */
  static List<DataFormat> formats(Extent extent) {
    return Arrays.stream(DataFormat.values())
        .filter(
            format ->
                extent == Extent.STEP ? format != DataFormat.CSV_ARCHIVE : format.holdsSeveral())
        .toList();
  }

  /** The format of the same family that holds so much. */
  private static DataFormat fitting(DataFormat format, Extent extent) {
    boolean several = extent != Extent.STEP;
    return switch (format) {
      case CSV, CSV_ARCHIVE -> several ? DataFormat.CSV_ARCHIVE : DataFormat.CSV;
      case NPY -> several ? DataFormat.NPZ : DataFormat.NPY;
      case NPZ, SAFETENSORS -> format;
    };
  }

  static String word(DataFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  Map<String, String> toWords() {
    return Map.of("extent", extent.word(), "steps", pattern, "format", word(format));
  }

  /** The settings of such words; the usual ones where they say none that are known. */
  static DataSettings of(Map<String, String> words) {
    try {
      return new DataSettings(
          Extent.valueOf(words.getOrDefault("extent", "step").toUpperCase(Locale.ROOT)),
          words.getOrDefault("steps", ""),
          DataFormat.valueOf(words.getOrDefault("format", "csv").toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return USUAL; // another version wrote them
    }
  }
}
