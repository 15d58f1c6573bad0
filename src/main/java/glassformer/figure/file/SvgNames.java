package glassformer.figure.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Ids of groups: the names from the outermost group inwards, and a number from the second on. */
final class SvgNames {
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<String, Integer> used = new HashMap<>();

  /** The id of a group that begins. */
  String begin(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{Nd}._-]", "_");
    String path = open.isEmpty() ? "figure-" + plain : open.peek() + "-" + plain;
    int times = used.merge(path, 1, Integer::sum);
    String id = times == 1 ? path : path + "-" + times;
    open.push(id);
    return id;
  }

  void end() {
    open.pop();
  }
}
