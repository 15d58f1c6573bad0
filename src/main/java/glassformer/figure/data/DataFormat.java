package glassformer.figure.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of data file, each with the ending it is known by. */
public enum DataFormat {
  /** One step as a table with its labels. */
  CSV("csv", false),
  /** Several steps, a CSV file each. */
  CSV_ARCHIVE("zip", true),
  /** One step as a NumPy array. */
  NPY("npy", false),
  /** Several steps as NumPy arrays, and the ids that were read. */
  NPZ("npz", true),
  /** Several steps as tensors, and the ids that were read. */
  SAFETENSORS("safetensors", true);

  private final String ending;
  private final boolean holdsSeveral;

  DataFormat(String ending, boolean holdsSeveral) {
    this.ending = ending;
    this.holdsSeveral = holdsSeveral;
  }

  /** What its files end in, without the point. */
  public String ending() {
    return ending;
  }

  /** Whether a file can have more than one step. */
  public boolean holdsSeveral() {
    return holdsSeveral;
  }

  /** The kind of a file by its name's ending, in small letters or capitals. */
  public static Optional<DataFormat> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith("." + format.ending)).findFirst();
  }
}
