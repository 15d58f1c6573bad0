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

  private final List<String> texts = new ArrayList<>();
  private int next;

  Typing() {
    String[] words = WORDS[0].clone();
    for (int turn = 0; turn < 2; turn++) {
      for (int i = 0; i < words.length; i++) {
        type(words, i, WORDS[1 - turn][i]);
      }
    }
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

  private static String text(String[] words) {
    return String.format(SENTENCE, (Object[]) words);
  }

  /** The text after the next key. */
  String next() {
    return texts.get(next++ % texts.size());
  }
}
