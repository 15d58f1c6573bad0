package glassformer.model;

/**
 * The token ids a model reads in one pass.
 *
 * @param source what the encoder reads; empty where there is none
 * @param target what the decoder reads; empty where there is none
 */
public record Ids(int[] source, int[] target) {

  /** For a model that is an encoder alone. */
  public static Ids encoder(int... ids) {
    return new Ids(ids, new int[0]);
  }

  /** For a model that is a decoder alone. */
  public static Ids decoder(int... ids) {
    return new Ids(new int[0], ids);
  }
}
