package glassformer.figure.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.Safetensors;
import glassformer.session.Run;
import glassformer.session.StepPattern;
import glassformer.session.TestModels;
import glassformer.trace.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read back from a file equals the trace bit for bit. */
class DataFileTest {
  private static final Run RUN = TestModels.run("the small cat sees a car");
  private static final List<Step> ALL = RUN.trace().steps();
  private static final Step MASKED = RUN.trace().step("decoder.0.self_attention.head.1.masked");

  @TempDir private Path folder;

  private Path write(DataFormat format, Step... steps) throws IOException {
    Path file = folder.resolve("data." + format.ending());
    DataFile.write(file, format, RUN, List.of(steps), share -> {}, () -> false);
    return file;
  }

  private Path writeAll(DataFormat format) throws IOException {
    return write(format, ALL.toArray(Step[]::new));
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static void assertSameBits(Step step, float[] read) {
    assertArrayEquals(bits(step.value().getData()), bits(read), step.name());
  }

  private static int[] bits(float[] floats) {
    int[] bits = new int[floats.length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(floats[i]));
    return bits;
  }

  private static void assertIsStep(Step step, NpyFile file) {
    assertEquals("<f4", file.type());
    assertArrayEquals(new long[] {step.rows().size(), step.columns().size()}, file.shape());
    assertSameBits(step, file.floats());
  }

  private static void assertIsTable(Step step, byte[] csv) {
    String text = new String(csv, StandardCharsets.UTF_8);
    assertEquals('\uFEFF', text.charAt(0));
    List<List<String>> records = CsvText.read(text.substring(1));
    List<String> header = records.get(0);
    assertEquals(RUN.labels().columns(step), header.subList(1, header.size()));
    List<String> rows = new ArrayList<>();
    float[] values = new float[step.value().getNumElements()];
    int next = 0;
    for (List<String> line : records.subList(1, records.size())) {
      rows.add(line.get(0));
      for (String cell : line.subList(1, line.size())) {
        values[next++] = cell.equals("-inf") ? Float.NEGATIVE_INFINITY : Float.parseFloat(cell);
      }
    }
    assertEquals(RUN.labels().rows(step), rows);
    assertSameBits(step, values);
  }

  @Test
  void oneArrayIsTheStep() throws IOException {
    assertIsStep(MASKED, NpyFile.read(Files.readAllBytes(write(DataFormat.NPY, MASKED))));
  }

  @Test
  void oneTableIsTheStepWithItsLabels() throws IOException {
    assertIsTable(MASKED, Files.readAllBytes(write(DataFormat.CSV, MASKED)));
  }

  @Test
  void theArraysOfATraceAreItsStepsAndTheIdsThatWereRead() throws IOException {
    Map<String, byte[]> arrays = entries(writeAll(DataFormat.NPZ));
    assertEquals(ALL.size() + 2, arrays.size());
    for (Step step : ALL) {
      assertIsStep(step, NpyFile.read(arrays.get(step.name() + ".npy")));
    }
    NpyFile ids = NpyFile.read(arrays.get("source_ids.npy"));
    assertEquals("<i8", ids.type());
    assertArrayEquals(Arrays.stream(RUN.sourceIds()).asLongStream().toArray(), ids.longs());
    assertArrayEquals(
        Arrays.stream(RUN.targetIds()).asLongStream().toArray(),
        NpyFile.read(arrays.get("target_ids.npy")).longs());
  }

  @Test
  void theTablesOfATraceAreItsSteps() throws IOException {
    Map<String, byte[]> tables = entries(writeAll(DataFormat.CSV_ARCHIVE));
    assertEquals(ALL.stream().map(s -> s.name() + ".csv").toList(), List.copyOf(tables.keySet()));
    for (Step step : ALL) {
      assertIsTable(step, tables.get(step.name() + ".csv"));
    }
  }

  @Test
  void tensorsAreTheStepsThatWereChosen() throws IOException {
    List<Step> weights = new StepPattern("encoder.*.weights").in(RUN.trace());
    assertEquals(4, weights.size());
    Path file = write(DataFormat.SAFETENSORS, weights.toArray(Step[]::new));
    try (Safetensors tensors = Safetensors.open(file)) {
      assertEquals(weights.size() + 2, tensors.tensors().size());
      for (Step step : weights) {
        assertSameBits(step, tensors.floats(step.name()));
      }
      assertEquals(RUN.sourceIds().length, tensors.longs("source_ids").length);
    }
  }

  @Test
  void archivesAndTensorsSayWhatMadeThem() throws IOException {
    String text = "the small cat sees a car";
    try (ZipFile zip = new ZipFile(write(DataFormat.NPZ, MASKED).toFile());
        Safetensors tensors = Safetensors.open(write(DataFormat.SAFETENSORS, MASKED))) {
      assertTrue(zip.getComment().contains(text), zip.getComment());
      assertEquals(zip.getComment(), tensors.metadata().get("origin"));
      assertTrue(zip.getComment().contains(MASKED.name()), zip.getComment());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameRunGivesTheSameBytes(DataFormat format) throws IOException {
    byte[] once = Files.readAllBytes(write(format, MASKED));
    assertArrayEquals(once, Files.readAllBytes(write(format, MASKED)));
  }

  @ParameterizedTest
  @EnumSource
  void progressRisesToOne(DataFormat format) throws IOException {
    List<Double> shares = new ArrayList<>();
    DataFile.write(folder.resolve("x"), format, RUN, List.of(MASKED), shares::add, () -> false);
    assertEquals(shares.stream().sorted().toList(), shares);
    assertEquals(1, shares.get(shares.size() - 1));
  }

  @ParameterizedTest
  @EnumSource
  void cancellingLeavesTheOldFileAndNothingElse(DataFormat format) throws IOException {
    Path file = Files.writeString(folder.resolve("data." + format.ending()), "old");
    assertThrows(
        CancellationException.class,
        () -> DataFile.write(file, format, RUN, List.of(MASKED), share -> {}, () -> true));
    assertEquals("old", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void theEndingSaysTheKind() {
    for (DataFormat format : DataFormat.values()) {
      assertEquals(format, DataFormat.of(Path.of("a.b." + format.ending())).orElseThrow());
    }
    assertEquals(DataFormat.NPZ, DataFormat.of(Path.of("DATA.NPZ")).orElseThrow());
    assertTrue(DataFormat.of(Path.of("npz")).isEmpty());
    assertTrue(DataFormat.of(Path.of("data.xlsx")).isEmpty());
  }
}
