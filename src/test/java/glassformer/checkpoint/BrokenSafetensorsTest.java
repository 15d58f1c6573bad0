package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenSafetensorsTest {
  @TempDir Path folder;

  private void assertRefused(String message, Path file) {
    Exception e = assertThrows(CheckpointException.class, () -> Safetensors.open(file));
    assertEquals("x.safetensors: " + message, e.getMessage());
  }

  private Path file() {
    return folder.resolve("x.safetensors");
  }

  @Test
  void missingFile() {
    assertRefused("this file is missing in " + folder, file());
  }

  @Test
  void folderInsteadOfFile() throws IOException {
    assertRefused("this is a folder, not a file (" + file() + ")", Files.createDirectory(file()));
  }

  @Test
  void emptyAndTinyFiles() throws IOException {
    String message = " bytes; a safetensors file begins with 8 bytes that give its header's length";
    assertRefused("it has 0" + message, Files.createFile(file()));
    assertRefused("it has 7" + message, Files.write(file(), new byte[7]));
  }

  @ParameterizedTest
  @CsvSource({
    "1152921504606846976, 1152921504606846976",
    "-1, 18446744073709551615",
    "-9223372036854775808, 9223372036854775808",
    "3, 3"
  })
  void headerBeyondTheFile(long length, String printed) throws IOException {
    assertRefused(
        "its header should have "
            + printed
            + " bytes, but the file has only 10; it is cut short or not a safetensors file",
        RawFile.write(file(), length, RawFile.json("{}"), new byte[0]));
  }

  @Test
  void headerLongerThanTheFormatAllows() throws IOException {
    Path file = RawFile.write(file(), 100_000_001, new byte[0], new byte[0]);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200_000_000);
    }
    assertRefused("its header should have 100000001 bytes; the format allows 100000000", file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'x' | its header is not JSON (Unexpected end-of-input",
        "{} {} | its header is not JSON (Trailing token",
        "{'x':{},'x':{}} | its header is not JSON (Duplicate field 'x')",
        "[] | its header is not a JSON object of tensors",
        "`` | its header is not a JSON object of tensors",
      })
  void headerThatIsNoHeader(String header, String message) throws IOException {
    Path file = RawFile.write(file(), header, new byte[0]);
    Exception e = assertThrows(CheckpointException.class, () -> Safetensors.open(file));
    assertTrue(e.getMessage().startsWith("x.safetensors: " + message), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "F32 | [2]   | [0,4]    | tensor 'x' of shape [2] and dtype F32 needs 8 bytes, but its"
            + " data_offsets span 4",
        "F32 | [1]   | [0,8]    | tensor 'x' of shape [1] and dtype F32 needs 4 bytes, but its"
            + " data_offsets span 8",
        "F32 | [2]   | [8,0]    | tensor 'x' has data_offsets [8, 0]; they must be its begin and"
            + " its end",
        "F32 | [2]   | [0]      | tensor 'x' has data_offsets [0]; they must be its begin and its"
            + " end",
        "F32 | [2]   | [-8,0]   | tensor 'x' has data_offsets [-8,0]; it must be a list of whole"
            + " numbers that are not negative",
        "F32 | [2]   | [0,8.5]  | tensor 'x' has data_offsets [0,8.5]; it must be a list of whole"
            + " numbers that are not negative",
        "F32 | [2]   | 8        | tensor 'x' has data_offsets 8; it must be a list of whole numbers"
            + " that are not negative",
        "F32 | [-2]  | [0,8]    | tensor 'x' has shape [-2]; it must be a list of whole numbers"
            + " that are not negative",
        "F32 | ['2'] | [0,8]    | tensor 'x' has shape [\"2\"]; it must be a list of whole numbers"
            + " that are not negative",
        "F32 | [18446744073709551618] | [0,8] | tensor 'x' has shape [18446744073709551618]; it"
            + " must be a list of whole numbers that are not negative",
        "F32 | [4611686018427387904,2] | [0,8] | tensor 'x' has shape [4611686018427387904, 2],"
            + " more bytes than a file can have",
        "F31 | [2]   | [0,8]    | tensor 'x' has the unknown dtype 'F31'; supported are those of"
            + " safetensors, such as F32, F16, BF16 and I64",
        "F32 | [3]   | [0,12]   | tensor 'x' ends at byte 12 of the data, which has only 8; the"
            + " file is cut short",
        "F32 | [1]   | [0,4]    | bytes 4 to 8 of the data belong to no tensor; the tensors must"
            + " fill the data",
        "F32 | [1]   | [4,8]    | bytes 0 to 4 of the data belong to no tensor; the tensors must"
            + " fill the data",
      })
  void wrongTensor(String dtype, String shape, String offsets, String message) throws IOException {
    String header =
        "{'x':{'dtype':'%s','shape':%s,'data_offsets':%s}}".formatted(dtype, shape, offsets);
    assertRefused(message, RawFile.write(file(), header, new byte[8]));
  }

  @Test
  void overlappingTensors() throws IOException {
    String header =
        "{'x':{'dtype':'F32','shape':[2],'data_offsets':[4,12]},'y':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}";
    assertRefused(
        "tensors 'y' and 'x' overlap; each byte must belong to one tensor",
        RawFile.write(file(), header, new byte[12]));
  }

  @Test
  void holeBetweenTensors() throws IOException {
    String header =
        "{'x':{'dtype':'F32','shape':[1],'data_offsets':[8,12]},'y':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}";
    assertRefused(
        "bytes 4 to 8 of the data belong to no tensor; the tensors must fill the data",
        RawFile.write(file(), header, new byte[12]));
  }

  @Test
  void missingFieldsAreNamed() throws IOException {
    assertRefused(
        "tensor 'x' has the unknown dtype ''; supported are those of safetensors, such as F32, F16,"
            + " BF16 and I64",
        RawFile.write(file(), "{'x':{}}", new byte[0]));
    assertRefused(
        "tensor 'x' has shape null; it must be a list of whole numbers that are not negative",
        RawFile.write(file(), "{'x':{'dtype':'F32'}}", new byte[0]));
  }
}
