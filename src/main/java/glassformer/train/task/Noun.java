package glassformer.train.task;

/** A noun that can be counted, in English and in French. */
record Noun(
    String singular, String plural, Gender gender, String frenchSingular, String frenchPlural) {

  String english(boolean many) {
    return many ? plural : singular;
  }

  String french(boolean many) {
    return many ? frenchPlural : frenchSingular;
  }
}
