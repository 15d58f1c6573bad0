package glassformer.train.task;

/** Who acts: decides the form of the verb, in the order of {@link Verb#french()}. */
enum Person {
  I,
  HE_OR_SHE,
  WE,
  YOU,
  THEY
}
