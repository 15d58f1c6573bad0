package glassformer.text;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a vocabulary, sorted for reading and found by how they begin. */
final class Completions {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private record Entry(String word, String folded) {}

  private final List<Entry> entries;
  private final List<String> words;

  Completions(Collection<String> unsorted) {
    words = unsorted.stream().sorted(Collator.getInstance(Locale.ROOT)).toList();
    entries = words.stream().map(word -> new Entry(word, fold(word))).toList();
  }

  List<String> words() {
    return words;
  }

  List<String> of(String prefix, int limit) {
    String folded = fold(prefix);
    String typed = prefix.toLowerCase(Locale.ROOT);
    Stream<String> exact = words.stream().filter(word -> word.startsWith(typed));
    Stream<String> similar =
        entries.stream()
            .filter(entry -> entry.folded.startsWith(folded) && !entry.word.startsWith(typed))
            .map(Entry::word);
    return Stream.concat(exact, similar).limit(limit).toList();
  }

  /** Without case and accents. */
  private static String fold(String word) {
    return MARKS
        .matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
        .replaceAll("");
  }
}
