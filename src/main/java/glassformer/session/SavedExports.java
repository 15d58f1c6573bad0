package glassformer.session;

import java.util.Map;

/**
 * How the last exports were set, in the words of the command line's options.
 *
 * @param folder the last file went to; empty before the first
 * @param figure what was chosen of a figure, whatever it showed
 * @param data what was chosen of numbers
 * @param handout what was chosen of a handout
 */
public record SavedExports(
    String folder,
    Map<String, String> figure,
    Map<String, String> data,
    Map<String, String> handout) {

  /** Before the first export. */
  public static final SavedExports NONE = new SavedExports("", Map.of(), Map.of(), Map.of());

  public SavedExports {
    figure = Map.copyOf(figure);
    data = Map.copyOf(data);
    handout = Map.copyOf(handout);
  }

  public SavedExports withFolder(String other) {
    return new SavedExports(other, figure, data, handout);
  }

  public SavedExports withFigure(Map<String, String> words) {
    return new SavedExports(folder, words, data, handout);
  }

  public SavedExports withData(Map<String, String> words) {
    return new SavedExports(folder, figure, words, handout);
  }

  public SavedExports withHandout(Map<String, String> words) {
    return new SavedExports(folder, figure, data, words);
  }
}
