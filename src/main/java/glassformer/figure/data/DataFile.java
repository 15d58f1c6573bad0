package glassformer.figure.data;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.SafetensorsWriter;
import glassformer.checkpoint.Tensor;
import glassformer.checkpoint.WholeFile;
import glassformer.figure.file.Origin;
import glassformer.session.Focus;
import glassformer.session.Labels;
import glassformer.session.Run;
import glassformer.trace.Step;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Writes steps of a run to a file. An archive says in its comment, and a safetensors file in its
 * metadata, what made it; arrays and tables alone have no place for that.
 */
public final class DataFile {
  /** The text of a safetensors file that says what made it. */
  private static final String ORIGIN = "origin";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Run run;
  private final Labels labels;
  private final List<Step> steps;
  private final Course course;

  private DataFile(Run run, List<Step> steps, Course course) {
    this.run = run;
    this.labels = run.labels();
    this.steps = steps;
    this.course = course;
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @param steps one where the format holds only one
   * @param progress told the share that is done, 0 to 1
   * @param cancelled asked now and then
   * @throws CheckpointException if it cannot be written
   * @throws CancellationException if cancelled
   */
  public static void write(
      Path file,
      DataFormat format,
      Run run,
      List<Step> steps,
      DoubleConsumer progress,
      BooleanSupplier cancelled)
      throws CheckpointException {
    if (steps.size() != 1 && !format.holdsSeveral()) {
      throw new IllegalArgumentException(format + " holds one step, not " + steps.size());
    }
    new DataFile(run, steps, new Course(steps, progress, cancelled)).write(file, format);
  }

  private void write(Path file, DataFormat format) throws CheckpointException {
    switch (format) {
      case CSV -> WholeFile.write(file, c -> csv(Channels.newOutputStream(c), steps.get(0)));
      case CSV_ARCHIVE -> WholeFile.write(file, this::tables);
      case NPY -> WholeFile.write(file, c -> array(c, Tensor.matrix(steps.get(0).value())));
      case NPZ -> WholeFile.write(file, this::arrays);
      case SAFETENSORS ->
          SafetensorsWriter.write(
              file, RunTensors.of(run, steps), Map.of(ORIGIN, origin()), this::wrote);
    }
  }

  /** What made the numbers, as it stands in a figure's file. */
  private String origin() {
    Focus focus = Focus.START.withStep(steps.get(0).name());
    return Origin.of(run, focus, "data", Map.of()).toJson();
  }

  private void csv(OutputStream stream, Step step) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    Table.of(labels, step).writeCsv(writer, () -> course.wrote(step.columns().size()));
    writer.flush();
  }

  private void tables(FileChannel channel) throws IOException {
    try (Archive archive = new Archive(channel, origin())) {
      for (Step step : steps) {
        archive.add(step.name() + ".csv", stream -> csv(stream, step));
      }
    }
  }

  private void array(WritableByteChannel channel, Tensor tensor) throws IOException {
    Npy.write(channel, tensor);
    wrote(tensor);
  }

  private void arrays(FileChannel channel) throws IOException {
    try (Archive archive = new Archive(channel, origin())) {
      for (Map.Entry<String, Tensor> array : RunTensors.of(run, steps).entrySet()) {
        archive.add(
            array.getKey() + ".npy",
            stream -> array(Channels.newChannel(stream), array.getValue()));
      }
    }
  }

  private void wrote(Tensor tensor) {
    course.wrote(tensor.shape().stream().reduce(1L, Math::multiplyExact));
  }
}
