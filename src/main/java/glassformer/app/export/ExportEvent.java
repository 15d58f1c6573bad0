package glassformer.app.export;

import glassformer.trace.Source;
import javafx.event.Event;
import javafx.event.EventType;

/** Something is to be exported of a matrix that is shown somewhere in the window. */
public final class ExportEvent extends Event {
  private static final long serialVersionUID = 1;

  public static final EventType<ExportEvent> EXPORT = new EventType<>(Event.ANY, "EXPORT");

  /** What is to be done with the matrix. */
  public enum Wish {
    COPY_PICTURE,
    COPY_NUMBERS,
    SAVE_FIGURE,
    EXPORT_DATA
  }

  private final Wish wish;
  private final transient FigureSubject subject;
  private final transient Source matrix;

  ExportEvent(Wish wish, FigureSubject subject, Source matrix) {
    super(EXPORT);
    this.wish = wish;
    this.subject = subject;
    this.matrix = matrix;
  }

  Wish wish() {
    return wish;
  }

  /** The run that the matrix is of, and what was looked at, when it was asked for. */
  FigureSubject subject() {
    return subject;
  }

  /** The step, parameter or constant that is shown. */
  Source matrix() {
    return matrix;
  }
}
