package glassformer.figure.handout;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.figure.Paragraph;
import glassformer.figure.TextMeasure;
import glassformer.figure.Type;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The beginning of the first page: what was asked of which model, and how to read the pages. */
final class Cover implements Block {
  private static final Type PROGRAM = Type.words(9);
  private static final Type TITLE = Type.bold(22);
  private static final Type LABEL = Type.words(8.5);
  private static final Type TEXT = Type.bold(12);
  private static final Type PROSE = Type.words(9.5);
  private static final double INSIDE = 12;
  private static final double GAP = 10;
  private static final int MOST_LINES = 14;

  private final Paragraph title;
  private final List<Passage> passages = new ArrayList<>();
  private final Paragraph facts;
  private final Paragraph guide;
  private final boolean isBlank;

  /** A text of the scenario with what it is. */
  private record Passage(String label, Paragraph text) {
    double height() {
      return LABEL.size() + 3 + text.height();
    }
  }

  Cover(Run run, String title, boolean isBlank, double width, TextMeasure measure) {
    this.isBlank = isBlank;
    this.title = Paragraph.of(title, TITLE, width, measure);
    facts = Paragraph.of(ModelFacts.of(run.model()), PROSE, width, measure);
    String how = isBlank ? "handout.guide.blank" : "handout.guide";
    guide = Paragraph.of(Words.text(how), PROSE, width, measure);
    double inside = width - 2 * INSIDE;
    String text = run.scenario().source();
    if (text.isBlank()) {
      int[] ids = run.model().config().hasEncoder() ? run.sourceIds() : run.targetIds();
      add("handout.ids", Arrays.toString(ids), inside, measure);
    } else {
      add("handout.text", text, inside, measure);
    }
    Optional<Step> similarity = run.trace().find(Run.SIMILARITY);
    if (similarity.isPresent()) {
      add("handout.second", run.scenario().target().orElseThrow(), inside, measure);
    }
    if (!isBlank) {
      similarity.ifPresent(step -> similarity(step, inside, measure));
      answer(run, inside, measure);
    }
  }

  /** The text that was written, or the next token of a decoder alone. */
  private void answer(Run run, double width, TextMeasure measure) {
    if (!run.output().isBlank()) {
      add("handout.answer", run.output(), width, measure);
    } else if (!run.model().config().hasEncoder()) {
      String next = run.labels().predicted(run.targetIds().length - 1);
      add("handout.next", next, width, measure);
    }
  }

  private void similarity(Step step, double width, TextMeasure measure) {
    add("handout.similarity", Numbers.detail(step.value().get(0, 0)), width, measure);
  }

  private void add(String label, String text, double width, TextMeasure measure) {
    Paragraph whole = Paragraph.of(text, TEXT, width, measure);
    passages.add(new Passage(Words.text(label), whole.first(MOST_LINES)));
  }

  private double box() {
    double height = 2 * INSIDE + GAP * (passages.size() - 1);
    for (Passage passage : passages) {
      height += passage.height();
    }
    return height;
  }

  @Override
  public double least() {
    double names = isBlank ? 30 : 0;
    return 18 + title.height() + GAP + names + box() + GAP + facts.height() + 4 + guide.height();
  }

  @Override
  public double comfortable() {
    return least();
  }

  @Override
  public double space() {
    return 0;
  }

  @Override
  public void paint(Sheet sheet, Area area) {
    int muted = sheet.argb(Ink.TEXT_MUTED);
    double x = area.x();
    double y = area.y();
    sheet
        .surface()
        .text(Words.text("handout.program"), x, y + PROGRAM.size(), PROGRAM, Anchor.START, muted);
    y += 18;
    title.paint(sheet.surface(), x, y, sheet.argb(Ink.TEXT));
    y += title.height() + GAP;
    if (isBlank) {
      names(sheet, area, y + 14);
      y += 30;
    }
    sheet.surface().fill(new Area(x, y, area.width(), box()), 6, sheet.argb(Ink.BACKGROUND));
    double inside = y + INSIDE;
    for (Passage passage : passages) {
      double label = inside + LABEL.size();
      sheet.surface().text(passage.label(), x + INSIDE, label, LABEL, Anchor.START, muted);
      passage.text().paint(sheet.surface(), x + INSIDE, label + 3, sheet.argb(Ink.TEXT));
      inside += passage.height() + GAP;
    }
    y += box() + GAP;
    facts.paint(sheet.surface(), x, y, muted);
    guide.paint(sheet.surface(), x, y + facts.height() + 4, muted);
  }

  /** Where a pupil writes. */
  private static void names(Sheet sheet, Area area, double y) {
    String name = Words.text("handout.name");
    String date = Words.text("handout.date");
    int ink = sheet.argb(Ink.TEXT_MUTED);
    double middle = area.x() + 0.62 * area.width();
    line(sheet, name, area.x(), middle - GAP, y, ink);
    line(sheet, date, middle, area.right(), y, ink);
  }

  private static void line(Sheet sheet, String label, double x, double right, double y, int ink) {
    sheet.surface().text(label, x, y, PROSE, Anchor.START, ink);
    double from = x + sheet.surface().textWidth(label, PROSE) + 6;
    sheet.surface().line(from, y + 2, right, y + 2, 0.6, ink);
  }
}
