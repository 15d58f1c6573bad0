package glassformer.train;

import glassformer.text.Tokenizer;
import glassformer.train.task.Example;
import glassformer.train.task.SpecialTokens;
import glassformer.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the words of a task's examples into a model's ids. */
final class PairEncoder {

  private final Map<String, Integer> source;
  private final Map<String, Integer> target;

  PairEncoder(Tokenizer source, Tokenizer target) {
    this.source = idOfWord(source);
    this.target = idOfWord(target);
  }

  /**
   * The ids of an example.
   *
   * @throws IllegalArgumentException if the model does not know one of its words
   */
  EncodedPair encode(Example example) {
    int length = example.target().size();
    int[] words = ids(target, example.target());
    int[] read = new int[length + 1];
    int[] labels = new int[length + 1];
    read[0] = id(target, SpecialTokens.BEGIN);
    System.arraycopy(words, 0, read, 1, length);
    System.arraycopy(words, 0, labels, 0, length);
    labels[length] = id(target, SpecialTokens.END);
    return new EncodedPair(ids(source, example.source()), read, labels);
  }

  private static int[] ids(Map<String, Integer> vocabulary, List<String> words) {
    return words.stream().mapToInt(word -> id(vocabulary, word)).toArray();
  }

  private static int id(Map<String, Integer> vocabulary, String word) {
    Integer id = vocabulary.get(word);
    if (id == null) {
      throw new IllegalArgumentException(Words.text("train.word.unknown", word));
    }
    return id;
  }

  private static Map<String, Integer> idOfWord(Tokenizer tokenizer) {
    Map<String, Integer> ids = new HashMap<>();
    for (String word : tokenizer.vocabulary()) {
      ids.put(word, ids.size());
    }
    return ids;
  }
}
