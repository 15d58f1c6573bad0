package glassformer.model;

import glassformer.trace.Axis;

/**
 * How the columns of queries, keys and values are dealt out to heads.
 *
 * @param heads H
 * @param groups of heads that share a key and a value, G (Ainslie et al. 2023); as many as heads
 *     where nothing is shared
 * @param columns of one head, D
 * @param all columns of all heads side by side, H D
 */
record HeadPlan(int heads, int groups, Axis columns, Axis all) {

  /** Every head has a key and a value of its own. */
  static HeadPlan of(ModelConfig config) {
    return new HeadPlan(config.heads(), config.heads(), config.headAxis(), config.widthAxis());
  }

  /** The first of the head's columns of the queries. */
  int firstOfQuery(int head) {
    return head * columns.size();
  }

  /** The first of the head's columns of the keys and of the values. */
  int firstOfKey(int head) {
    return head * groups / heads * columns.size();
  }
}
