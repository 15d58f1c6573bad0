package glassformer.figure.equation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.LoadedModel;
import glassformer.figure.Area;
import glassformer.figure.RecordingSurface;
import glassformer.model.ActivationFunction;
import glassformer.model.Initialization;
import glassformer.model.NormPlacement;
import glassformer.model.SpecialIds;
import glassformer.model.Transformer;
import glassformer.model.TransformerConfig;
import glassformer.session.Focus;
import glassformer.session.Run;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture of wide matrices has no part outside its area. */
class WideEquationTest {
  private static final int WIDTH = 6000;
  private static final Area AREA = new Area(8, 0, 700, 300);
  private static final Run RUN = run();

  private static Run run() {
    TransformerConfig config =
        new TransformerConfig(
            8,
            2,
            1,
            1,
            WIDTH,
            ActivationFunction.RELU,
            NormPlacement.POST,
            1e-5f,
            8,
            true,
            11,
            11,
            SpecialIds.NONE);
    Transformer model = new Transformer(config);
    Initialization.random(model, 1);
    LoadedModel loaded =
        new LoadedModel("wide", Path.of("wide"), "0", model, Optional.empty(), Optional.empty());
    return Run.ofIds(loaded, new int[] {1, 2, 3}, Optional.of(new int[] {1, 4}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hidden", "activated", "output"})
  void everyPartIsInside(String step) {
    Focus focus = Focus.START.withStep("encoder.0.feed_forward." + step);
    Equation equation = Equations.of(RUN, focus).orElseThrow();
    EquationLayout layout = EquationLayout.fit(equation, AREA, 11, new RecordingSurface(716, 300));
    for (EquationLayout.Place place : layout.places()) {
      assertTrue(place.area().x() >= AREA.x(), place.toString());
      assertTrue(place.area().right() <= AREA.right(), place.area().toString());
    }
  }
}
