package glassformer.app;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as it looks after each key while a writer changes one word after the other, there and
 * back.
 */
final class Typing {
  private static final String SENTENCE = "The %s %s sees a %s %s.";
  private static final String[][] WORDS = {
    {"small", "cat", "red", "car"}, {"big", "dog", "blue", "house"}
  };

  /** Of 32 tokens for a BERT, with its two special ones. */
  private static final String LONG_SENTENCE =
      "The %s %s did not cross the street because it was too tired, and the road was very busy,"
          + " so it waited there until a %s %s came by.";

  private final String sentence;
  private final List<String> texts = new ArrayList<>();
  private int next;

  private Typing(String sentence) {
    this.sentence = sentence;
    String[] words = WORDS[0].clone();
    for (int turn = 0; turn < 2; turn++) {
      for (int i = 0; i < words.length; i++) {
        type(words, i, WORDS[1 - turn][i]);
      }
    }
  }

  /** A sentence of the Translator's words. */
  static Typing sentence() {
    return new Typing(SENTENCE);
  }

  /** A longer sentence, for models that read any words. */
  static Typing longSentence() {
    return new Typing(LONG_SENTENCE);
  }

  private void type(String[] words, int index, String to) {
    while (!words[index].isEmpty()) {
      words[index] = words[index].substring(0, words[index].length() - 1);
      texts.add(text(words));
    }
    for (int length = 1; length <= to.length(); length++) {
      words[index] = to.substring(0, length);
      texts.add(text(words));
    }
  }

  private String text(String[] words) {
    return String.format(sentence, (Object[]) words);
  }

  /** The text after the next key. */
  String next() {
    return texts.get(next++ % texts.size());
  }
}
