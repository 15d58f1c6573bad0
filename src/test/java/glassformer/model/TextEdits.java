package glassformer.model;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways to change a text of ids, of at least one and at most so many tokens. */
final class TextEdits {
  private static final int IDS = 10;

  /** One way to change a text. */
  private interface Edit {
    int[] of(int[] text);
  }

  private final int longest;
  private final Random random = new Random(6);
  private final List<Edit> edits;

  TextEdits(int longest) {
    this.longest = longest;
    edits =
        List.of(
            text -> longer(text, 1),
            text -> longer(text, 1 + random.nextInt(longest)),
            text -> Arrays.copyOf(text, Math.max(1, text.length - 1)),
            text -> Arrays.copyOf(text, 1),
            text -> Arrays.copyOf(text, 1 + random.nextInt(text.length)),
            text -> replaced(text, text.length - 1),
            text -> replaced(text, random.nextInt(text.length)),
            text -> inserted(text, 0),
            text -> inserted(text, random.nextInt(text.length)),
            int[]::clone,
            text -> longer(text, longest / 2),
            text -> replaced(text, text.length / 2),
            text -> replaced(text, text.length - 1),
            text -> replaced(text, text.length / 4),
            text -> replaced(text, text.length - 1));
  }

  /** A text of so many tokens. */
  int[] text(int tokens) {
    return longer(new int[0], tokens);
  }

  /** The text after one of the edits: each once in turn, then any. */
  int[] edited(int[] text, int turn) {
    return edits.get(turn < edits.size() ? turn : random.nextInt(edits.size())).of(text);
  }

  int[] longer(int[] text, int by) {
    int[] longer = Arrays.copyOf(text, Math.min(longest, text.length + by));
    for (int i = text.length; i < longer.length; i++) {
      longer[i] = random.nextInt(IDS);
    }
    return longer;
  }

  int[] replaced(int[] text, int place) {
    int[] replaced = text.clone();
    replaced[place] = (text[place] + 1) % IDS;
    return replaced;
  }

  private int[] inserted(int[] text, int place) {
    int[] inserted = Arrays.copyOf(text, Math.min(longest, text.length + 1));
    System.arraycopy(text, place, inserted, place + 1, inserted.length - place - 1);
    inserted[place] = random.nextInt(IDS);
    return inserted;
  }
}
