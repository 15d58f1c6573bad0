package glassformer.model;

/** How heads divide a width. */
final class Heads {
  private Heads() {}

  /**
   * @throws IllegalArgumentException if the whole is no multiple of the parts
   */
  static void check(String wholeName, int whole, String partsName, int parts) {
    if (parts < 1 || whole % parts != 0) {
      throw new IllegalArgumentException(
          wholeName + " " + whole + " must be a multiple of " + partsName + " " + parts);
    }
  }
}
