package glassformer.train.task;

/** The grammatical gender of a French noun. */
enum Gender {
  MASCULINE,
  FEMININE
}
