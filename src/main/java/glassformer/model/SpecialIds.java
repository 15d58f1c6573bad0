package glassformer.model;

import java.util.OptionalInt;

/** The ids of begin, end, padding and unknown, where the folder names them. */
public record SpecialIds(OptionalInt bos, OptionalInt eos, OptionalInt pad, OptionalInt unknown) {
  public static final SpecialIds NONE =
      new SpecialIds(
          OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
}
