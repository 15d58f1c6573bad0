package glassformer.trace;

import glassformer.math.Threads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * Records a forward pass: each method computes one step at once and keeps it under its name.
 *
 * <p>{@code tape.in("encoder").in("0")} is the same tape with names that start with {@code
 * encoder.0.}. Every method throws {@link ShapeException} when its inputs do not fit, and {@link
 * CancellationException} when the run was cancelled.
 */
public final class Tape {
  private static final long LEAST_TO_SHARE = 1 << 11;

  private final Recording recording;
  private final String prefix;

  public Tape() {
    this(() -> false);
  }

  /**
   * @param cancelled asked before every step; when true the recording stops
   */
  public Tape(BooleanSupplier cancelled) {
    this(cancelled, Optional.empty(), Optional.empty());
  }

  /**
   * @param cancelled asked before every step; when true the recording stops
   * @param memory where steps take their matrices from
   * @param reuse rows that an earlier pass of a causal model has already
   */
  public Tape(BooleanSupplier cancelled, Optional<Memory> memory, Optional<Reuse> reuse) {
    this(new Recording(cancelled, memory.map(Memory::lend), reuse), "");
  }

  private Tape(Recording recording, String prefix) {
    this.recording = recording;
    this.prefix = prefix;
  }

  /** This tape, with names inside the scope. */
  public Tape in(String scope) {
    return new Tape(recording, prefix + scope + ".");
  }

  public Tape in(int index) {
    return in(Integer.toString(index));
  }

  /**
   * Parts of a pass that do not read each other, recorded on several threads where they are large;
   * in the trace they stand in order.
   *
   * @param cells of the largest matrices of all parts together
   * @param part what part i records, on a tape inside scope i
   */
  public List<Step> each(int parts, long cells, BiFunction<Tape, Integer, Step> part) {
    Step[] results = new Step[parts];
    if (cells < LEAST_TO_SHARE) {
      for (int i = 0; i < parts; i++) {
        results[i] = part.apply(in(i), i);
      }
      return List.of(results);
    }
    Recording[] recordings = new Recording[parts];
    Threads.each(
        parts,
        i -> {
          recordings[i] = recording.part();
          results[i] = part.apply(new Tape(recordings[i], prefix).in(i), i);
        });
    for (Recording recorded : recordings) {
      recording.append(recorded);
    }
    return List.of(results);
  }

  /** Rows of a table: ids (T, 1), table (V, C) to (T, C); Vaswani et al. 2017, section 3.4. */
  public Step lookup(String name, Constant ids, Source table) {
    return record(name, Lookup.OP, ids.rows(), table.columns(), ids, table);
  }

  /** Every cell times the factor, any shape. */
  public Step scale(String name, Step input, double factor) {
    return record(name, new Scale((float) factor), input.rows(), input.columns(), input);
  }

  /** Sinusoidal positions, (T, C); Vaswani et al. 2017, section 3.5. */
  public Step sinusoidalPositions(String name, Axis tokens, Axis width) {
    return record(name, SinusoidalPositions.OP, tokens, width);
  }

  /** The sum of two or more matrices of one shape. */
  public Step add(String name, Step first, Step second, Step... more) {
    List<Source> all = new ArrayList<>(List.of(first, second));
    all.addAll(List.of(more));
    for (Source part : all) {
      require(sameShape(first, part), name, "all must have one shape", first, part);
    }
    return record(name, Add.OP, first.rows(), first.columns(), all.toArray(Source[]::new));
  }

  /** Two matrices of one shape multiplied cell by cell: the gate of Shazeer 2020. */
  public Step multiply(String name, Step left, Step right) {
    require(sameShape(left, right), name, "both must have one shape", left, right);
    return record(name, Multiply.OP, left.rows(), left.columns(), left, right);
  }

  /** X W^T + b or, where the file holds the weight as [in, out], X W + b: (T, in) to (T, out). */
  public Step linear(String name, Step input, Parameter weight, Parameter bias) {
    return linear(input, List.of(new Projection(name, weight, Optional.of(bias)))).get(0);
  }

  /** X W^T or, where the file holds the weight as [in, out], X W: (T, in) to (T, out). */
  public Step linear(String name, Step input, Parameter weight) {
    return linear(input, List.of(new Projection(name, weight, Optional.empty()))).get(0);
  }

  /** Several linear layers of one input: (T, in) to (T, out) each. */
  public List<Step> linear(Step input, List<Projection> layers) {
    for (Projection layer : layers) {
      Parameter weight = layer.weight();
      require(
          input.columns().size() == weight.inputs().size(),
          layer.name(),
          "the input's columns must be the weight's inputs",
          input,
          weight);
      layer
          .bias()
          .ifPresent(
              bias ->
                  require(
                      weight.outputs().size() == bias.columns().size(),
                      layer.name(),
                      "the bias must be as long as the weight has outputs",
                      weight,
                      bias));
    }
    return recording.linear(prefix, input, layers);
  }

  /** The columns from the first on, as many as the axis has: (T, C) to (T, D). */
  public Step split(String name, Step input, int firstColumn, Axis columns) {
    if (firstColumn < 0 || firstColumn + columns.size() > input.columns().size()) {
      throw new IllegalArgumentException(
          prefix
              + name
              + ": "
              + input.name()
              + " ("
              + input.shape()
              + ") has no columns "
              + firstColumn
              + " to "
              + (firstColumn + columns.size() - 1));
    }
    return record(name, new Split(firstColumn), input.rows(), columns, input);
  }

  /** Matrices side by side: H times (T, D) to (T, C). */
  public Step concat(String name, List<Step> parts, Axis columns) {
    int width = 0;
    for (Step part : parts) {
      require(
          part.rows().equals(parts.get(0).rows()),
          name,
          "all must have the same rows",
          parts.get(0),
          part);
      width += part.columns().size();
    }
    if (width != columns.size()) {
      throw new IllegalArgumentException(
          prefix + name + ": the parts have " + width + " columns, not " + columns.size());
    }
    return record(name, Concat.OP, parts.get(0).rows(), columns, parts.toArray(Source[]::new));
  }

  /** A B^T: (Q, D), (K, D) to (Q, K). */
  public Step matmulTransposed(String name, Step left, Source right) {
    require(
        left.columns().size() == right.columns().size(),
        name,
        "both must have as many columns",
        left,
        right);
    return record(name, MatmulTransposed.OP, left.rows(), right.rows(), left, right);
  }

  /** A B: (Q, K), (K, D) to (Q, D). */
  public Step matmul(String name, Step left, Step right) {
    require(
        left.columns().size() == right.rows().size(),
        name,
        "the left's columns must be the right's rows",
        left,
        right);
    return record(name, Matmul.OP, left.rows(), right.columns(), left, right);
  }

  /** Minus infinity where the mask has it: (Q, K), (Q, K); Vaswani et al. 2017, section 3.2.3. */
  public Step mask(String name, Step input, Constant mask) {
    require(sameShape(input, mask), name, "the mask must have the scores' shape", input, mask);
    return record(name, Mask.OP, input.rows(), input.columns(), input, mask);
  }

  /**
   * The softmax of every row, any shape; zeros in a row whose every cell is hidden. Vaswani et al.
   * 2017, section 3.2.1.
   */
  public Step softmax(String name, Step input) {
    return record(name, SoftmaxRows.OP, input.rows(), input.columns(), input);
  }

  /** Layer norm of every row: (T, C), (1, C), (1, C) to (T, C); Ba et al. 2016. */
  public Step layerNorm(String name, Step input, Parameter gain, Parameter bias, double epsilon) {
    for (Parameter parameter : List.of(gain, bias)) {
      require(
          parameter.columns().size() == input.columns().size(),
          name,
          "gain and bias must be as long as the input's rows",
          input,
          parameter);
    }
    return record(
        name, new LayerNormRows((float) epsilon), input.rows(), input.columns(), input, gain, bias);
  }

  /** RMS norm of every row: (T, C), (1, C) to (T, C); Zhang and Sennrich 2019. */
  public Step rmsNorm(String name, Step input, Parameter gain, double epsilon) {
    require(
        gain.columns().size() == input.columns().size(),
        name,
        "the gain must be as long as the input's rows",
        input,
        gain);
    RmsNormRows op = new RmsNormRows((float) epsilon);
    return record(name, op, input.rows(), input.columns(), input, gain);
  }

  /** Every row divided by its length, any shape. */
  public Step unitLength(String name, Step input) {
    return record(name, UnitLengthRows.OP, input.rows(), input.columns(), input);
  }

  /** The mean over the rows: (T, C) to (1, C); Reimers and Gurevych 2019, section 3. */
  public Step meanOfRows(String name, Step input) {
    return record(name, MeanOfRows.OP, Axis.ONE, input.columns(), input);
  }

  /** Rotary positions: (T, D) to (T, D); Su et al. 2021, section 3.2.2. */
  public Step rotate(String name, Step input, Rotation rotation) {
    Constant angles = rotation.angles();
    require(
        input.rows().size() == angles.rows().size()
            && input.columns().size() == 2 * angles.columns().size(),
        name,
        "every two columns need one column of angles",
        input,
        angles);
    return record(name, new Rotate(rotation), input.rows(), input.columns(), input, angles);
  }

  /** max(0, x) of every cell, any shape. */
  public Step relu(String name, Step input) {
    return record(name, Activation.RELU, input.rows(), input.columns(), input);
  }

  /** GELU by the error function, of every cell; Hendrycks and Gimpel 2016. */
  public Step geluErf(String name, Step input) {
    return record(name, Activation.GELU_ERF, input.rows(), input.columns(), input);
  }

  /** GELU by its tanh approximation, of every cell; Hendrycks and Gimpel 2016. */
  public Step geluTanh(String name, Step input) {
    return record(name, Activation.GELU_TANH, input.rows(), input.columns(), input);
  }

  /** x times its sigmoid, of every cell; Shazeer 2020. */
  public Step silu(String name, Step input) {
    return record(name, Activation.SILU, input.rows(), input.columns(), input);
  }

  /**
   * The mean cross-entropy over the rows, in nats: logits (T, V), labels (T, 1) to (1, 1).
   *
   * @param smoothing of the labels, 0 for none; Vaswani et al. 2017, section 5.4
   */
  public Step crossEntropy(String name, Step logits, Constant labels, double smoothing) {
    require(
        logits.rows().size() == labels.rows().size(),
        name,
        "every row needs one label",
        logits,
        labels);
    return record(name, new CrossEntropy((float) smoothing), Axis.ONE, Axis.ONE, logits, labels);
  }

  /** A second name for a step. */
  public Step alias(String name, Step target) {
    return recording.keep(Step.alias(prefix + name, target));
  }

  /** Computes every step that has inputs again, after constants or parameters changed. */
  public void replay() {
    for (Step step : recording.steps()) {
      if (!step.inputs().isEmpty()) {
        step.op().forward(step);
      }
    }
  }

  /** Computes every step again and says how many nanoseconds each took, an alias none. */
  public Map<Step, Long> time() {
    Map<Step, Long> nanos = new LinkedHashMap<>();
    for (Step step : recording.steps()) {
      if (!step.isAlias()) {
        long start = System.nanoTime();
        step.op().forward(step);
        nanos.put(step, System.nanoTime() - start);
      }
    }
    return nanos;
  }

  /**
   * Sets every step's gradient, and adds to the parameters' gradients.
   *
   * @param loss the step to differentiate
   * @param weight d result / d loss, 1 for the loss alone
   */
  public void backward(Step loss, Gradients gradients, float weight) {
    List<Step> recorded = recording.steps();
    for (Step step : recorded) {
      if (!step.isAlias()) {
        Arrays.fill(step.gradient().data, 0);
      }
    }
    Arrays.fill(loss.gradient().data, weight);
    for (int i = recorded.size() - 1; i >= 0; i--) {
      Step step = recorded.get(i);
      step.op().backward(step, gradients);
    }
  }

  /** What was recorded so far. */
  public Trace trace() {
    return recording.trace();
  }

  private Step record(String name, Op op, Axis rows, Axis columns, Source... inputs) {
    return recording.record(prefix + name, op, List.of(inputs), rows, columns);
  }

  private void require(boolean fits, String name, String rule, Source left, Source right) {
    if (!fits) {
      throw new ShapeException(prefix + name, rule, left, right);
    }
  }

  private static boolean sameShape(Source left, Source right) {
    return left.rows().size() == right.rows().size()
        && left.columns().size() == right.columns().size();
  }
}
