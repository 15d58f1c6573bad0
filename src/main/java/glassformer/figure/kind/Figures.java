package glassformer.figure.kind;

import glassformer.figure.Figure;
import glassformer.session.Run;
import java.util.Optional;

/** Makes figures of a run. */
public final class Figures {
  private Figures() {}

  /**
   * The figure that is asked for, painted from the run's trace. One whose width nobody chose takes
   * both columns of a page where one has no room for its labels.
   *
   * @throws FigureException if the run has no such step, or nothing of that kind, or the kind heeds
   *     not all that is asked for
   */
  public static Figure of(Run run, FigureRequest request) throws FigureException {
    request.check();
    Optional<Length> wanted = request.options().look().width();
    FigurePage usual = page(run, request, wanted.orElse(request.kind().usualWidth()));
    if (usual.showsLabels() || wanted.isPresent()) {
      return usual;
    }
    FigurePage wide = page(run, request, Length.BOTH_COLUMNS);
    return wide.showsLabels() ? wide : usual;
  }

  /** The figure in the room that a page of a width has. */
  private static FigurePage page(Run run, FigureRequest request, Length width)
      throws FigureException {
    FigureLook look = request.options().look();
    double room = FigurePage.room(width.points(look.dpi()), look.fontSize());
    Setting setting = new Setting(run, request.options(), look.palette(), room);
    Drawing drawing = draw(setting, request);
    return new FigurePage(drawing.heading(), drawing.plot(), setting, look.width().isPresent());
  }

  /** Whether the cells of a figure have their numbers; true where it has no cells. */
  public static boolean showsNumbers(Figure figure) {
    return !(figure instanceof FigurePage page) || page.showsNumbers();
  }

  private static Drawing draw(Setting setting, FigureRequest request) throws FigureException {
    return switch (request.kind()) {
      case MATRIX -> new OneStep(setting, request).matrix();
      case HEAD -> new OneStep(setting, request).head();
      case EQUATION -> new OneStep(setting, request).equation();
      case HEADS -> new ManyHeads(setting, request).heads();
      case WALL -> new ManyHeads(setting, request).wall();
      case CROSS -> new ManyHeads(setting, request).cross();
      case LINES -> new HeadLines(setting, request).lines();
      case POSITIONS -> new OneStack(setting, request).positions();
      case LAYERS -> new OneStack(setting, request).layers();
    };
  }
}
