package glassformer.figure;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Measures each text, and each list of labels, once: a layout is tried in many sizes. */
public final class RememberedWidths implements TextMeasure {
  private final TextMeasure measure;
  private final Map<Type, Map<String, Double>> widths = new HashMap<>();
  private final Map<Type, Map<List<String>, Double>> longest = new HashMap<>();

  public RememberedWidths(TextMeasure measure) {
    this.measure = measure;
  }

  @Override
  public double textWidth(String text, Type type) {
    return widths
        .computeIfAbsent(type, key -> new HashMap<>())
        .computeIfAbsent(text, key -> measure.textWidth(text, type));
  }

  @Override
  public double longest(List<String> texts, Type type) {
    return longest
        .computeIfAbsent(type, key -> new IdentityHashMap<>())
        .computeIfAbsent(texts, key -> TextMeasure.super.longest(texts, type));
  }
}
