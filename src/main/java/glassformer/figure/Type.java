package glassformer.figure;

/** A face and a size in pixels. */
public record Type(Face face, double size) {

  /** Words are set in Inter in the window and in Roboto in files, numbers in JetBrains Mono. */
  public enum Face {
    WORDS,
    WORDS_BOLD,
    NUMBERS,
    NUMBERS_BOLD
  }

  public static Type words(double size) {
    return new Type(Face.WORDS, size);
  }

  public static Type bold(double size) {
    return new Type(Face.WORDS_BOLD, size);
  }

  public static Type numbers(double size) {
    return new Type(Face.NUMBERS, size);
  }

  /** How far below a line's middle its baseline lies, so that capitals and digits stand centred. */
  public double middle() {
    return 0.36 * size;
  }
}
