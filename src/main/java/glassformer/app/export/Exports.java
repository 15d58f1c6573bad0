package glassformer.app.export;

import glassformer.app.TextClipboard;
import glassformer.app.Theme;
import glassformer.app.Workbench;
import glassformer.figure.data.Table;
import glassformer.figure.file.FigureImage;
import glassformer.figure.kind.Kind;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.session.SavedExports;
import glassformer.trace.Source;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;

/** What can be taken out of the window: of the step on the stage, or of any matrix shown. */
public final class Exports {
  private static final int MOST_COPIED_NUMBERS = 4_000_000;

  private final Stage owner;
  private final Theme theme;
  private final Workbench workbench;
  private final ExportMemory memory;
  private final Consumer<String> notice;

  /**
   * @param saved how exports were set the last time
   * @param files asks where to save
   * @param notice says what went wrong, where no dialog is open
   */
  public Exports(
      Stage owner,
      Theme theme,
      Workbench workbench,
      SavedExports saved,
      FileChoice files,
      Consumer<String> notice) {
    this.owner = owner;
    this.theme = theme;
    this.workbench = workbench;
    this.memory = new ExportMemory(saved, files);
    this.notice = notice;
  }

  /** How exports are set, to be kept for the next time. */
  public ReadOnlyObjectProperty<SavedExports> saved() {
    return memory.saved();
  }

  /** Listens to what heatmaps below a node are asked for. */
  public void listen(Node root) {
    root.addEventHandler(
        ExportEvent.EXPORT,
        event -> {
          event.consume();
          export(event.wish(), event.subject().at(event.matrix()), event.matrix());
        });
  }

  private void export(ExportEvent.Wish wish, FigureSubject subject, Source matrix) {
    switch (wish) {
      case COPY_PICTURE -> copyPicture(subject, matrix);
      case COPY_NUMBERS -> copyNumbers(subject.run(), matrix);
      case SAVE_FIGURE -> saveFigure(subject, matrix);
      case EXPORT_DATA -> exportData(subject.run(), matrix);
    }
  }

  /** The step on the stage, or nothing where there is none. */
  private void withStep(Consumer<Step> action) {
    Run run = workbench.run().get();
    if (run != null && !run.isEmpty()) {
      workbench.step().ifPresent(action);
    }
  }

  private FigureSubject subject() {
    return FigureSubject.of(workbench);
  }

  private FigureSettings settings() {
    return FigureSettings.of(memory.saved().get().figure());
  }

  public void copyPicture() {
    withStep(step -> copyPicture(subject(), step));
  }

  private void copyPicture(FigureSubject subject, Source matrix) {
    FigureSettings settings = settings();
    double dpi = settings.options().look().dpi();
    start(
        subject.run(),
        (progress, cancelled) ->
            PictureClipboard.toJavaFx(
                FigureImage.of(MatrixPicture.of(subject, matrix, settings), dpi)),
        PictureClipboard::copy);
  }

  public void copyNumbers() {
    withStep(step -> copyNumbers(subject().run(), step));
  }

  private void copyNumbers(Run run, Source matrix) {
    long numbers = matrix.cells();
    if (numbers > MOST_COPIED_NUMBERS) {
      notice.accept(Words.text("export.copy.many", numbers, MOST_COPIED_NUMBERS));
      return;
    }
    start(
        run,
        (progress, cancelled) -> Table.of(run.labels(), matrix).tabSeparated(),
        TextClipboard::copy);
  }

  private <T> void start(Run run, ExportWork.Job<T> job, Consumer<T> done) {
    ExportWork.start(run, Platform::runLater, job, new CopyListener<>(done, notice));
  }

  public void saveFigure() {
    withStep(step -> saveFigure(subject(), settings()));
  }

  /** The figure of this very matrix, or, of what is no step, of the equation it stands in. */
  private void saveFigure(FigureSubject subject, Source matrix) {
    Kind kind = matrix instanceof Step ? Kind.MATRIX : Kind.EQUATION;
    saveFigure(subject, settings().withKind(kind));
  }

  private void saveFigure(FigureSubject subject, FigureSettings settings) {
    FigureSettings start =
        subject.kinds().contains(settings.kind()) ? settings : settings.withKind(Kind.MATRIX);
    FigureController controller = new FigureController(subject, start, memory);
    Parent content = ExportWindow.load("export-figure", controller);
    String title = Words.text("export.figure.window");
    ExportWindow.open(
        owner, theme, title, content, 86, 59, holding(subject.run(), controller::close));
  }

  public void exportData() {
    withStep(step -> exportData(subject().run(), step));
  }

  private void exportData(Run run, Source matrix) {
    DataController controller = new DataController(run, (Step) matrix, memory);
    Parent content = ExportWindow.load("export-data", controller);
    String title = Words.text("export.data.window");
    ExportWindow.open(owner, theme, title, content, 50, 38, holding(run, controller::close));
  }

  public void handout() {
    withStep(step -> handout(workbench.run().get(), workbench.focus().get()));
  }

  private void handout(Run run, Focus focus) {
    HandoutController controller = new HandoutController(run, focus, memory);
    Parent content = ExportWindow.load("export-handout", controller);
    String title = Words.text("export.handout.window");
    ExportWindow.open(owner, theme, title, content, 46, 26, holding(run, controller::close));
  }

  /** A dialog holds its run until it is closed. */
  private static Runnable holding(Run run, Runnable close) {
    Run held = run.hold();
    return () -> {
      close.run();
      held.close();
    };
  }
}
