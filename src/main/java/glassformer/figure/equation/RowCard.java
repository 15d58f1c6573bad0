package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.trace.Source;
import java.util.List;

/** The card of a step that works cell by cell: the same row before and after. */
final class RowCard {
  private RowCard() {}

  static CellCard of(Subject subject, Phrase title, List<CellCard.Row> rows) {
    return new CellCard(
        title,
        subject.columns(subject.step()).labels(),
        rows,
        subject.cell().column(),
        CellCard.Excerpt.AROUND_MARKED);
  }

  /** The row of a source that the cell in question lies in. */
  static CellCard.Row row(Subject subject, String label, Source source) {
    return row(subject, label, source, subject.cell().row());
  }

  static CellCard.Row row(Subject subject, String label, Source source, int row) {
    Ink ink = Inks.of(source);
    return CellCard.Row.of(label, ink, Subject.row(source, row), subject.scale(source));
  }
}
