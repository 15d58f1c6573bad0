package glassformer.train.task;

import java.util.List;

/** The four forms of a French word that agrees with a noun. */
record Forms(String masculine, String feminine, String masculinePlural, String femininePlural) {

  /** Four forms from one line, in the order of the components. */
  static Forms of(String line) {
    String[] forms = line.split(" ");
    return new Forms(forms[0], forms[1], forms[2], forms[3]);
  }

  /** The form for a noun of this gender and number. */
  String agreeing(Gender gender, boolean plural) {
    return switch (gender) {
      case MASCULINE -> plural ? masculinePlural : masculine;
      case FEMININE -> plural ? femininePlural : feminine;
    };
  }

  List<String> all() {
    return List.of(masculine, feminine, masculinePlural, femininePlural);
  }
}
