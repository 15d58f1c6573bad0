package glassformer.session;

/** How finely the player walks through a trace. */
public enum Depth {
  /** Embedding, positions, each attention, each add and norm, each feed-forward, output. */
  BLOCKS,
  /** Each kind of step once per sublayer, all heads at once with one in focus. */
  STEPS,
  /** Each step of each head on its own. */
  OPERATIONS
}
