package glassformer.figure.equation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/**
 * The columns of a card that have room.
 *
 * @param columns those shown, ascending
 * @param left how many are added up in a last column; 0 where none is needed or nothing adds up
 */
record CardExcerpt(List<Integer> columns, int left) {

  static CardExcerpt of(CellCard card, int room) {
    int all = card.columns().size();
    if (all <= room) {
      return new CardExcerpt(IntStream.range(0, all).boxed().toList(), 0);
    }
    int fitting = Math.max(1, room - 1);
    return card.excerpt() == CellCard.Excerpt.LARGEST
        ? new CardExcerpt(largest(card, fitting), all - fitting)
        : new CardExcerpt(around(card.marked(), Math.max(1, room), all), 0);
  }

  private static List<Integer> largest(CellCard card, int count) {
    FMatrixRMaj sizes = card.rows().get(card.rows().size() - 1).values();
    Comparator<Integer> bySize = Comparator.comparing(k -> -Math.abs(sizes.data[k]));
    Comparator<Integer> markedFirst = Comparator.comparing(k -> k != card.marked());
    return IntStream.range(0, sizes.getNumElements())
        .boxed()
        .sorted(markedFirst.thenComparing(bySize))
        .limit(count)
        .sorted()
        .toList();
  }

  private static List<Integer> around(int marked, int count, int all) {
    int first = Math.max(0, Math.min(all - count, marked - count / 2));
    return IntStream.range(first, first + count).boxed().toList();
  }

  /** The shown numbers of a row. */
  FMatrixRMaj shown(FMatrixRMaj row) {
    FMatrixRMaj some = new FMatrixRMaj(1, columns.size());
    for (int i = 0; i < columns.size(); i++) {
      some.data[i] = row.data[columns.get(i)];
    }
    return some;
  }

  /** What the numbers that are not shown add up to. */
  FMatrixRMaj rest(FMatrixRMaj row) {
    double sum = 0;
    for (int i = 0; i < row.getNumElements(); i++) {
      sum += columns.contains(i) ? 0 : row.data[i];
    }
    FMatrixRMaj rest = new FMatrixRMaj(1, 1);
    rest.data[0] = (float) sum;
    return rest;
  }
}
