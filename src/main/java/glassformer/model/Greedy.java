package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.ejml.data.FMatrixRMaj;

/** Greedy decoding: the most likely token, again and again, until EOS or the last position. */
public final class Greedy {
  private Greedy() {}

  /**
   * The ids the decoder reads to generate its answer: BOS and the generated tokens, without EOS.
   * Nothing of it is kept on a tape.
   *
   * @param guess ids that may be the answer, BOS first; a right guess saves passes and a wrong one
   *     changes nothing
   * @param cancelled asked before every step
   * @throws IllegalStateException if the model's config names no BOS or EOS
   */
  public static int[] decode(
      Transformer model, int[] sourceIds, int[] guess, BooleanSupplier cancelled) {
    SpecialIds special = model.config().special();
    if (special.bos().isEmpty() || special.eos().isEmpty()) {
      throw new IllegalStateException(
          "config.json names no bos_token_id and eos_token_id, so nothing can be generated");
    }
    int eos = special.eos().getAsInt();
    int longest = model.config().maxPositions();
    Step memory = model.encode(new Tape(cancelled), Transformer.source(sourceIds));
    int[] read = {special.bos().getAsInt()};
    if (guess.length > 1 && guess[0] == read[0] && guess.length <= longest) {
      read = guess;
    }
    int sure = 1; // the tokens of `read` that are known to be generated
    while (true) {
      FMatrixRMaj logits =
          model.decode(new Tape(cancelled), memory, Transformer.target(read)).value();
      while (true) {
        int next = mostLikely(logits, sure - 1);
        if (next == eos || sure == longest) {
          return Arrays.copyOf(read, sure);
        }
        if (sure < read.length && read[sure] == next) {
          sure++;
          continue;
        }
        read = Arrays.copyOf(read, Math.max(sure + 1, read.length));
        read[sure++] = next;
        break;
      }
    }
  }

  /** The column of a row's largest value, the first of equals. */
  public static int mostLikely(FMatrixRMaj matrix, int row) {
    int best = 0;
    for (int column = 1; column < matrix.numCols; column++) {
      if (matrix.get(row, column) > matrix.get(row, best)) {
        best = column;
      }
    }
    return best;
  }
}
