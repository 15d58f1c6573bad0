package glassformer.figure.kind;

import java.util.List;
import java.util.Optional;

/**
 * Which figure of a run is wanted.
 *
 * @param step the step that is shown; of a kind that shows many heads, that step of one of them
 * @param layer the attention whose heads are shown, {@code encoder.0.self_attention}, or the stack
 *     whose layers or positions are, {@code encoder}
 * @param heads the heads of {@link Kind#LINES}, from 0; none: all of them
 * @param dimensions the curves of {@link Kind#POSITIONS}, from 0; none: some that differ
 */
public record FigureRequest(
    Kind kind,
    Optional<String> step,
    Optional<String> layer,
    List<Integer> heads,
    List<Integer> dimensions,
    FigureOptions options) {

  public FigureRequest {
    heads = List.copyOf(heads);
    dimensions = List.copyOf(dimensions);
  }

  /**
   * Checks that the kind heeds all that is asked for.
   *
   * @throws FigureException if something would change nothing
   */
  void check() throws FigureException {
    check("--step", step.isPresent());
    check("--layer", layer.isPresent());
    check("--heads", !heads.isEmpty());
    check("--dimensions", !dimensions.isEmpty());
  }

  private void check(String option, boolean given) throws FigureException {
    if (given && !kind.chosenBy().contains(option)) {
      String heeded = String.join(", ", kind.chosenBy());
      throw new FigureException("kind.unheeded", kind.word(), option, heeded);
    }
  }

  /** A kind as it is when nothing is chosen. */
  public static FigureRequest of(Kind kind) {
    return new FigureRequest(
        kind, Optional.empty(), Optional.empty(), List.of(), List.of(), FigureOptions.of(kind));
  }

  public FigureRequest withStep(String name) {
    return new FigureRequest(kind, Optional.of(name), layer, heads, dimensions, options);
  }

  public FigureRequest withLayer(String name) {
    return new FigureRequest(kind, step, Optional.of(name), heads, dimensions, options);
  }

  public FigureRequest withHeads(List<Integer> chosen) {
    return new FigureRequest(kind, step, layer, chosen, dimensions, options);
  }

  public FigureRequest withDimensions(List<Integer> chosen) {
    return new FigureRequest(kind, step, layer, heads, chosen, options);
  }

  public FigureRequest withOptions(FigureOptions other) {
    return new FigureRequest(kind, step, layer, heads, dimensions, other);
  }
}
