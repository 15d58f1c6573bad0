package glassformer.figure.equation;

import glassformer.model.StepName;
import glassformer.session.Cell;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the picture of any step. */
public final class Equations {
  private static final Map<String, Depiction> BY_OP =
      Map.ofEntries(
          Map.entry("lookup", new LookupDepiction()),
          Map.entry("scale", new ScaleDepiction()),
          Map.entry("positions", new PositionsDepiction()),
          Map.entry("add", new SumDepiction()),
          Map.entry("linear", new LinearDepiction()),
          Map.entry("split", new SplitDepiction()),
          Map.entry("matmul_transposed", new ScoresDepiction()),
          Map.entry("mask", new MaskDepiction()),
          Map.entry("softmax", new SoftmaxDepiction()),
          Map.entry("matmul", new WeightedSumDepiction()),
          Map.entry("concat", new ConcatDepiction()),
          Map.entry("layer_norm", new NormDepiction()),
          Map.entry("relu", new ActivationDepiction()),
          Map.entry("gelu_erf", new ActivationDepiction()),
          Map.entry("gelu_tanh", new ActivationDepiction()),
          Map.entry("silu", new ActivationDepiction()),
          Map.entry("multiply", new ProductDepiction()),
          Map.entry("rms_norm", new RmsNormDepiction()),
          Map.entry("rotate", new RotateDepiction()),
          Map.entry("mean", new MeanDepiction()),
          Map.entry("unit_length", new UnitLengthDepiction()),
          Map.entry("cross_entropy", new LossDepiction()));
  private static final Depiction PROBABILITIES = new ProbabilitiesDepiction();
  private static final Depiction SIMILARITY = new SimilarityDepiction();

  private Equations() {}

  /**
   * The picture of the focus's step, with its pinned cell in question, or else its largest; an
   * alias is shown as the step that it renames. Empty where the step has no numbers.
   *
   * @throws java.util.NoSuchElementException if the run has no such step
   */
  public static Optional<Equation> of(Run run, Focus focus) {
    return StepPicture.of(run, focus).map(picture -> of(picture, focus));
  }

  /** The equation of a focus whose step a picture is of. */
  public static Equation of(StepPicture picture, Focus focus) {
    return of(new Subject(picture, picture.cell(focus)), focus.cell().isPresent());
  }

  /** The cell in question: the focus's pinned one, or else its step's largest, if it has any. */
  public static Optional<Cell> cell(Run run, Focus focus) {
    return StepPicture.of(run, focus).map(picture -> picture.cell(focus));
  }

  private static Equation of(Subject subject, boolean pinned) {
    Depiction depiction = depiction(subject.step());
    CellCard made = depiction.card(subject);
    CellCard card = pinned ? made : made.noted(Words.text("equation.card.largest"));
    List<Part> parts = depiction.parts(subject).stream().map(part -> lit(part, subject)).toList();
    return new Equation(
        subject.step(), parts, Optional.of(subject.cell()), pinned, Optional.of(card));
  }

  private static Part lit(Part part, Subject subject) {
    return part instanceof Panel panel && !panel.isResult()
        ? panel.litBy(subject.explanation())
        : part;
  }

  private static Depiction depiction(Step step) {
    String role = StepName.parse(step.name()).role();
    if (role.equals("probabilities")) {
      return PROBABILITIES;
    }
    if (role.equals(Run.SIMILARITY)) {
      return SIMILARITY;
    }
    Depiction depiction = BY_OP.get(step.op().kind());
    if (depiction == null) {
      throw new IllegalArgumentException(
          step + ": no picture for steps of kind " + step.op().kind());
    }
    return depiction;
  }
}
