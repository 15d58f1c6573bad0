package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void oldFile() throws IOException {
    path = Files.writeString(folder.resolve("x.txt"), "old");
  }

  private static void writeNew(FileChannel channel) throws IOException {
    channel.write(ByteBuffer.wrap("new".getBytes()));
  }

  private void assertOnlyFile(String content) throws IOException {
    assertEquals(content, Files.readString(path));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(path), files.toList());
    }
  }

  @Test
  void oldFileIsThereUntilTheNewOneIsWhole() throws IOException {
    WholeFile.write(
        path,
        channel -> {
          writeNew(channel);
          assertEquals("old", Files.readString(path));
        });
    assertOnlyFile("new");
  }

  @Test
  void failureLeavesTheOldFileAndNothingElse() throws IOException {
    WholeFile.Content failing =
        channel -> {
          writeNew(channel);
          throw new IOException("no space left");
        };
    Exception e = assertThrows(CheckpointException.class, () -> WholeFile.write(path, failing));
    assertEquals("x.txt: it cannot be written (no space left)", e.getMessage());
    assertOnlyFile("old");
  }

  @Test
  void exceptionOfTheContentLeavesTheOldFileToo() throws IOException {
    WholeFile.Content failing =
        channel -> {
          throw new IllegalStateException();
        };
    assertThrows(IllegalStateException.class, () -> WholeFile.write(path, failing));
    assertOnlyFile("old");
  }

  @Test
  void restOfAKilledWriterIsWrittenOver() throws IOException {
    Files.writeString(folder.resolve("x.txt.part"), "a longer rest");
    WholeFile.write(path, WholeFileTest::writeNew);
    assertOnlyFile("new");
  }
}
