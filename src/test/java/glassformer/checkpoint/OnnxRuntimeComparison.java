package glassformer.checkpoint;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import glassformer.math.Threads;
import glassformer.model.Ids;
import glassformer.model.Model;
import glassformer.trace.Memory;
import glassformer.trace.Tape;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * MiniLM's recorded pass beside ONNX Runtime's plain one, in one process, in turn; prints the
 * shortest of each and their ratio. Profile {@code onnx-runtime} runs it.
 *
 * <p>Argument: the seconds for each length and number of threads, 3 unless given. With one thread
 * the processor's time is compared too, which other programs on the machine disturb less.
 */
final class OnnxRuntimeComparison {
  private static final int[] LENGTHS = {8, 16, 32, 64, 128, 256};
  private static final int IN_TURN = 20; // so that each finds its weights where it left them
  private static final double NANOS_A_MILLISECOND = 1e6;

  private interface Pass {
    void run() throws OrtException;
  }

  /** The shortest of many passes: on the clock, and of this thread's processor time. */
  private static final class Shortest {
    private long clock = Long.MAX_VALUE;
    private long processor = Long.MAX_VALUE;

    void time(Pass pass) throws OrtException {
      var thread = ManagementFactory.getThreadMXBean();
      for (int i = 0; i < IN_TURN; i++) {
        long processorStart = thread.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        pass.run();
        clock = Math.min(clock, System.nanoTime() - start);
        processor = Math.min(processor, thread.getCurrentThreadCpuTime() - processorStart);
      }
    }
  }

  private OnnxRuntimeComparison() {}

  public static void main(String[] arguments) throws IOException, OrtException {
    double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 3;
    Model model = ModelLibrary.builtIn().open(MiniLm.NAME).model();
    byte[] onnx;
    try (InputStream file =
        OnnxRuntimeComparison.class.getResourceAsStream("/all-minilm-l6-v2.onnx")) {
      onnx = file.readAllBytes();
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    for (int threads = 1; threads <= 2; threads++) {
      Threads.use(threads);
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(threads);
        try (OrtSession session = environment.createSession(onnx, options)) {
          compare(model, session, threads, 16, seconds, false); // the JVM compiles meanwhile
          for (int length : LENGTHS) {
            compare(model, session, threads, length, seconds, true);
          }
        }
      }
    }
  }

  private static void compare(
      Model model, OrtSession session, int threads, int length, double seconds, boolean print)
      throws OrtException {
    int[] ids = new Random(length).ints(length, 1000, 30000).toArray();
    Map<String, OnnxTensor> inputs = inputs(ids);
    Memory memory = new Memory(1L << 30);
    Shortest theirs = new Shortest();
    Shortest ours = new Shortest();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end) {
      theirs.time(() -> session.run(inputs).close());
      ours.time(
          () -> {
            Tape tape = new Tape(() -> false, Optional.of(memory), Optional.empty());
            model.forward(tape, Ids.encoder(ids));
            tape.trace().release();
          });
    }
    inputs.values().forEach(OnnxTensor::close);
    if (print) {
      System.out.printf(
          Locale.ROOT,
          "%3d tokens, %d threads: ours %7.2f ms, ONNX Runtime %7.2f ms, ratio %.2f%s%n",
          length,
          threads,
          ours.clock / NANOS_A_MILLISECOND,
          theirs.clock / NANOS_A_MILLISECOND,
          (double) ours.clock / theirs.clock,
          threads > 1
              ? ""
              : String.format(
                  Locale.ROOT,
                  "; processor time %.2f and %.2f ms, ratio %.2f",
                  ours.processor / NANOS_A_MILLISECOND,
                  theirs.processor / NANOS_A_MILLISECOND,
                  (double) ours.processor / theirs.processor));
    }
  }

  private static Map<String, OnnxTensor> inputs(int[] ids) throws OrtException {
    long[] wide = new long[ids.length];
    long[] ones = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      wide[i] = ids[i];
      ones[i] = 1;
    }
    Map<String, OnnxTensor> inputs = new HashMap<>();
    inputs.put("input_ids", tensor(wide));
    inputs.put("attention_mask", tensor(ones));
    inputs.put("token_type_ids", tensor(new long[ids.length]));
    return inputs;
  }

  private static OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, values.length});
  }
}
