package glassformer.figure.handout;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.WholeFile;
import glassformer.figure.Java2DSurface;
import glassformer.figure.equation.Equation;
import glassformer.figure.equation.Equations;
import glassformer.figure.equation.StepTexts;
import glassformer.figure.file.Origin;
import glassformer.figure.file.PdfFonts;
import glassformer.figure.file.PdfInformation;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.session.StepPattern;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes the handout of a run. */
public final class Handout {
  private final Run run;
  private final HandoutOptions options;
  private final DoubleConsumer progress;
  private final BooleanSupplier cancelled;
  private final String title;
  private final double width;
  private final Map<Block, Integer> pageOf = new IdentityHashMap<>();

  Handout(Run run, HandoutOptions options, DoubleConsumer progress, BooleanSupplier cancelled) {
    this.run = run;
    this.options = options;
    this.progress = progress;
    this.cancelled = cancelled;
    this.width = options.paper().type().width();
    this.title = options.title().orElseGet(() -> Words.text("handout.title", run.model().name()));
  }

  /**
   * Writes the handout, whole or not at all.
   *
   * @param progress told the share that is done, 0 to 1
   * @param cancelled asked before each step and each page
   * @return how many pages it has
   * @throws IllegalArgumentException if the options choose no step that has numbers
   * @throws CheckpointException if the file cannot be written
   * @throws CancellationException if cancelled
   */
  public static int write(
      Run run,
      HandoutOptions options,
      Path file,
      DoubleConsumer progress,
      BooleanSupplier cancelled)
      throws IOException {
    Handout handout = new Handout(run, options, progress, cancelled);
    List<List<Pages.Placed>> pages = handout.pages();
    WholeFile.write(file, handout.pdf(pages));
    return pages.size();
  }

  private void check(double share) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    progress.accept(share);
  }

  /** The blocks of each page in their places. */
  List<List<Pages.Placed>> pages() {
    List<StepBlock> steps = steps();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Cover(run, title, options.isBlank(), width, Java2DSurface::measure));
    blocks.add(new Heading(Words.text("handout.contents")));
    for (StepBlock step : steps) {
      blocks.add(new ContentsLine(step, step == steps.get(steps.size() - 1), pageOf::get));
    }
    blocks.addAll(steps);
    List<List<Pages.Placed>> pages = new ArrayList<>(Pages.of(blocks, options.paper().type()));
    if (options.isBlank()) {
      List<Block> answers = new ArrayList<>();
      answers.add(new Heading(Words.text("handout.answers")));
      steps.forEach(step -> answers.add(step.answer()));
      pages.addAll(Pages.of(answers, options.paper().type()));
    }
    for (int page = 1; page < pages.size(); page++) {
      pages.set(page, Notes.fill(pages.get(page), options.paper().type()));
    }
    for (int page = 0; page < pages.size(); page++) {
      for (Pages.Placed placed : pages.get(page)) {
        pageOf.put(placed.block(), page + 1);
      }
    }
    return pages;
  }

  private List<StepBlock> steps() {
    List<Step> chosen = ChosenSteps.of(run, options);
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("no step with numbers is chosen");
    }
    FollowedRow followed = new FollowedRow(run, options.focus());
    List<StepBlock> blocks = new ArrayList<>();
    for (Step step : chosen) {
      check(0.5 * blocks.size() / chosen.size());
      Focus focus = options.focus().withStep(step.name()).withCell(followed.cell(step));
      Equation equation = Equations.of(run, focus).orElseThrow();
      StepTexts texts = new StepTexts(step, run.model().config());
      Exercise exercise = new Exercise(blocks.size() + 1, equation, texts, options.isBlank());
      blocks.add(new StepBlock(exercise, width, Java2DSurface::measure));
    }
    return blocks;
  }

  private Origin origin() {
    Map<String, String> chosen = new LinkedHashMap<>();
    chosen.put("paper", options.paper().name());
    chosen.put("depth", options.depth().name());
    chosen.put("answers", options.isBlank() ? "blank" : "shown");
    chosen.put("title", title);
    for (StepPattern step : options.steps()) {
      chosen.merge("steps", step.text(), (some, next) -> some + " " + next);
    }
    return Origin.of(run, options.focus(), "handout", chosen);
  }

  private byte[] pdf(List<List<Pages.Placed>> pages) throws IOException {
    try (PDDocument document = new PDDocument();
        PdfFonts fonts = new PdfFonts(document)) {
      Book book = new Book(document, fonts, options.paper(), title);
      for (int page = 0; page < pages.size(); page++) {
        check(0.5 + 0.5 * page / pages.size());
        book.add(pages.get(page), pages.size());
      }
      book.join(pages);
      PdfInformation.write(document, title, Words.text("handout.subject"), origin());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      check(1);
      return bytes.toByteArray();
    }
  }
}
