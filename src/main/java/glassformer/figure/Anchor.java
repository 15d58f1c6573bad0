package glassformer.figure;

/** Which end of a text stands at the point it is given. */
public enum Anchor {
  START,
  MIDDLE,
  END
}
