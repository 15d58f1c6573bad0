package glassformer.app.export;

import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.List;

/** How many numbers some steps have, in words. */
final class DataFacts {
  private DataFacts() {}

  static String of(List<Step> steps) {
    long numbers = steps.stream().mapToLong(Step::cells).sum();
    return Words.text(
        "export.data.facts", steps.size(), numbers, FileSize.text(numbers * Float.BYTES));
  }
}
