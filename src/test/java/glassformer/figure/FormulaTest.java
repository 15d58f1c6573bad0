package glassformer.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FormulaTest {
  private static final String SCORES = "S = \\role{query}{Q} \\role{key}{K}^{\\mathsf T}";

  @Test
  void rolesHaveTheirInk() {
    Formula.Image image = formula(SCORES).image(4);
    assertTrue(has(image, Palette.light().argb(Ink.QUERY)));
    assertTrue(has(image, Palette.light().argb(Ink.KEY)));
    assertTrue(has(image, Palette.light().argb(Ink.TEXT)));
    assertTrue(Arrays.stream(image.argb()).anyMatch(pixel -> pixel >>> 24 == 0));
  }

  @Test
  void factorEnlargesThePixelsOnly() {
    Formula.Image one = formula(SCORES).image(1);
    Formula.Image two = formula(SCORES).image(2);
    assertEquals(one.width(), two.width());
    assertEquals(2 * one.columns(), two.columns());
    assertEquals(two.columns() * two.rows(), two.argb().length);
    assertTrue(one.baseline() > 0 && one.baseline() <= one.height());
  }

  @Test
  void wrongLatexIsNamed() {
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> formula("\\nosuch{1}").image(1));
    assertTrue(error.getMessage().startsWith("formula '\\nosuch{1}'"), error.getMessage());
    assertThrows(IllegalArgumentException.class, () -> formula("\\role{nobody}{Q}").image(1));
  }

  @Test
  void formulaIsDrawnOnce() {
    Formulas formulas = new Formulas();
    Formula.Image image = formulas.image(formula("x^2"), 2).join();
    assertSame(image, formulas.image(formula("x^2"), 2).join());
  }

  private static boolean has(Formula.Image image, int argb) {
    return Arrays.stream(image.argb()).anyMatch(pixel -> pixel == argb);
  }

  private static Formula formula(String latex) {
    return new Formula(latex, 20, Ink.TEXT, Palette.light());
  }
}
