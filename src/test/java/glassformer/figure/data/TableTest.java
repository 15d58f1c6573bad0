package glassformer.figure.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final List<String> AWKWARD =
      List.of("a,b", "say \"no\"", "two\nlines", "猫", "\ttab", " space ", "🐈‍⬛", "=1+1", "");

  private static Table table(List<String> rows) {
    FMatrixRMaj values = new FMatrixRMaj(rows.size(), 2);
    for (int i = 0; i < values.getNumElements(); i++) {
      values.data[i] = i / 3f;
    }
    return new Table(rows, List.of("x", "y,z"), values);
  }

  @Test
  void everyLabelIsReadBackFromCsv() throws IOException {
    StringBuilder text = new StringBuilder();
    table(AWKWARD).writeCsv(text, () -> {});
    List<List<String>> records = CsvText.read(text.toString());
    assertEquals(List.of("", "x", "y,z"), records.get(0));
    assertEquals(AWKWARD, records.stream().skip(1).map(r -> r.get(0)).toList());
    assertEquals("0.33333334", records.get(1).get(2));
  }

  @Test
  void linesEndAsTheStandardSays() throws IOException {
    StringBuilder text = new StringBuilder();
    table(List.of("a", "b\"")).writeCsv(text, () -> {});
    assertEquals(",x,\"y,z\"\r\na,0.0,0.33333334\r\n\"b\"\"\",0.6666667,1.0\r\n", text.toString());
  }

  @Test
  void whatIsCopiedHasTabsBetweenTheColumns() {
    assertEquals(
        "\tx\ty,z\na\t0.0\t0.33333334\n\"b\tc\"\t0.6666667\t1.0\n",
        table(List.of("a", "b\tc")).tabSeparated());
  }
}
