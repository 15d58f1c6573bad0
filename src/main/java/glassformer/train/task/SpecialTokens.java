package glassformer.train.task;

import java.util.List;

/**
 * The tokens that are not words; they open every task's vocabularies, in the order of {@link #ALL}.
 */
public final class SpecialTokens {

  public static final String PADDING = "[PAD]";
  public static final String BEGIN = "[BOS]";
  public static final String END = "[EOS]";
  public static final String UNKNOWN = "[UNK]";

  public static final List<String> ALL = List.of(PADDING, BEGIN, END, UNKNOWN);

  private SpecialTokens() {}
}
