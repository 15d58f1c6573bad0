package glassformer.train.task;

import java.util.ArrayList;
import java.util.List;

/** A sentence pair while it is being written, in both languages at once. */
final class Draft {

  private final List<String> source = new ArrayList<>();
  private final List<String> target = new ArrayList<>();
  private final List<Alignment> alignments = new ArrayList<>();

  /** Appends an English word and returns its index. */
  int english(String word) {
    source.add(word);
    return source.size() - 1;
  }

  /** Appends a French word that translates the English word of this index. */
  void french(String word, int english, WordClass wordClass) {
    alignments.add(new Alignment(target.size(), english, wordClass));
    target.add(word);
  }

  Example finished() {
    return new Example(source, target, alignments);
  }
}
