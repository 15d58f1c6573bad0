package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenFolderTest {
  @TempDir Path temporary;

  @ParameterizedTest
  @EnumSource
  void whatIsWrongIsSaid(BrokenFolder broken) throws IOException {
    Path folder = broken.writeInto(temporary);
    Exception e = assertThrows(CheckpointException.class, () -> ModelFolder.open(folder));
    assertTrue(broken.isSaid(e.getMessage(), folder), e.getMessage());
  }
}
