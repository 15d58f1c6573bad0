package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.trace.Constant;
import glassformer.trace.Source;
import glassformer.words.Words;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tokens with their ids, the rows of the table that they name, and the embedding; or with their
 * positions or types, where the table is of those.
 */
final class LookupDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    Constant ids = (Constant) subject.input(0);
    Source table = subject.input(1);
    List<String> tokens = subject.keys(ids).labels();
    List<List<String>> lines =
        subject.lines(
            () ->
                IntStream.range(0, tokens.size())
                    .mapToObj(t -> List.of(tokens.get(t), Integer.toString(ids.id(t))))
                    .toList());
    List<Integer> read =
        IntStream.range(0, tokens.size()).map(ids::id).distinct().sorted().boxed().toList();
    Listing listing =
        new Listing(
            Words.text("equation.tokens"),
            Ink.TEXT,
            List.of(Words.text("equation.token"), Words.text("equation." + read(table))),
            lines,
            subject.cell().row(),
            true);
    return List.of(
        listing,
        Operator.arrow(Words.text("equation.look_up")),
        subject.panel(table, new View.Rows(read), Words.text("equation.table_rows"), true, false),
        Operator.EQUALS,
        subject.result());
  }

  /** What is read of each token. */
  private static String read(Source table) {
    return switch (table.rows().kind()) {
      case POSITIONS -> "place";
      case TOKEN_TYPES -> "type";
      default -> "id";
    };
  }

  @Override
  public CellCard card(Subject subject) {
    Constant ids = (Constant) subject.input(0);
    int id = ids.id(subject.cell().row());
    String token = subject.keys(ids).labels().get(subject.cell().row());
    Phrase title =
        Phrase.of(
            "equation.card.lookup." + read(subject.input(1)),
            Phrase.name(token, Ink.RESIDUAL),
            Phrase.plain(id),
            Phrase.plain(subject.columnName()));
    String label = Words.text("equation.table_row", id);
    return RowCard.of(subject, title, List.of(RowCard.row(subject, label, subject.input(1), id)));
  }
}
