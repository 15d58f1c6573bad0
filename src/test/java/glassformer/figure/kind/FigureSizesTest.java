package glassformer.figure.kind;

import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.file.FigureFile;
import glassformer.figure.file.Origin;
import glassformer.session.Focus;
import glassformer.session.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures stay small enough to be sent and opened. */
class FigureSizesTest {
  @TempDir private Path folder;

  private long size(Run run, FigureRequest request, String name) throws IOException {
    Path file = folder.resolve(name);
    Origin origin = Origin.of(run, Focus.START, request.kind().word(), Map.of());
    FigureFile.write(
        KindRuns.figure(run, request), file, FigureFile.USUAL_DPI, origin, () -> false);
    return Files.size(file);
  }

  @Test
  void aHeadOfTwelveTokensIsBelow100Kilobytes() throws IOException {
    FigureRequest request =
        FigureRequest.of(Kind.HEAD).withStep("encoder.0.self_attention.head.0.weights");
    long size = size(KindRuns.odd(12), request, "head.svg");
    assertTrue(size < 100_000, "" + size);
  }

  @Test
  void theWallOfMiniLmsShapeIsBelow5Megabytes() throws IOException {
    FigureRequest request = FigureRequest.of(Kind.WALL);
    Run run = KindRuns.bert(64);
    for (String name : new String[] {"wall.svg", "wall.pdf", "wall.png"}) {
      long size = size(run, request, name);
      assertTrue(size < 5_000_000, name + " " + size);
    }
  }
}
