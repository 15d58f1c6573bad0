package glassformer.train;

/**
 * A sentence pair as ids.
 *
 * @param source what the encoder reads
 * @param read what the decoder reads: BOS and the target
 * @param labels what the decoder should predict: the target and EOS, as long as {@code read}
 */
record EncodedPair(int[] source, int[] read, int[] labels) {

  /** Source and target tokens, BOS and EOS included. */
  int tokens() {
    return source.length + read.length + 1;
  }
}
