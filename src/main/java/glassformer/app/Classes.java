package glassformer.app;

import javafx.css.PseudoClass;

/** Pseudo-classes that the style sheets know. */
final class Classes {
  /** The output was typed by the user. */
  static final PseudoClass FORCED = PseudoClass.getPseudoClass("forced");

  private Classes() {}
}
