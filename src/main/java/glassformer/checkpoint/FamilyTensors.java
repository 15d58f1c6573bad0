package glassformer.checkpoint;

import glassformer.model.BertConfig;
import glassformer.model.Gpt2Config;
import glassformer.model.LlamaConfig;
import glassformer.model.Model;
import glassformer.model.ModelConfig;
import glassformer.model.TransformerConfig;
import java.util.List;
import java.util.Optional;

/**
 * The tensors that a model of some sizes has in its files. The files are compared with them before
 * a model of those sizes is built, so that a wrong configuration cannot exhaust the memory.
 */
interface FamilyTensors {

  /** Receives each tensor. */
  @FunctionalInterface
  interface Visitor {
    void tensor(String name, long... shape) throws CheckpointException;

    /** A table whose rows are only looked up. */
    default void table(String name, long rows, long columns) throws CheckpointException {
      tensor(name, rows, columns);
    }

    /** A table that, where the head is tied, is the weight of the logits too. */
    default void embedding(String name, long rows, long columns, boolean tied)
        throws CheckpointException {
      if (tied) {
        tensor(name, rows, columns);
      } else {
        table(name, rows, columns);
      }
    }

    /** A linear layer with a bias, its weight [in, out]. */
    default void inputsFirst(String name, long in, long out) throws CheckpointException {
      tensor(name + ".weight", in, out);
      tensor(name + ".bias", out);
    }

    /** A linear layer with a bias, its weight [out, in]. */
    default void linear(String name, long out, long in) throws CheckpointException {
      tensor(name + ".weight", out, in);
      tensor(name + ".bias", out);
    }

    /** A layer norm. */
    default void norm(String name, long width) throws CheckpointException {
      tensor(name + ".weight", width);
      tensor(name + ".bias", width);
    }
  }

  static FamilyTensors of(ModelConfig config) {
    if (config instanceof Gpt2Config gpt2) {
      return new Gpt2Tensors(gpt2);
    }
    if (config instanceof BertConfig bert) {
      return new BertTensors(bert);
    }
    if (config instanceof LlamaConfig llama) {
      return new LlamaTensors(llama);
    }
    return new TransformerTensors((TransformerConfig) config);
  }

  /** Names the tensors that the model needs, as its parameters do, one after the other. */
  void visit(Visitor visitor) throws CheckpointException;

  /** A model whose parameters are still to be filled. */
  Model model();

  /**
   * How a file may spell a tensor's name, the likeliest first.
   *
   * @param name as {@link #visit} has it
   */
  default List<String> spellings(String name) {
    return List.of(name);
  }

  /** Whether a file may have a tensor of this spelling that the model does not need. */
  default boolean isUnneeded(String spelling) {
    return false;
  }

  /** A tensor that a file may have, but only with the same numbers as another one. */
  default Optional<Tie> tie() {
    return Optional.empty();
  }

  /**
   * Two tensors that are one.
   *
   * @param copy the one that may be missing
   * @param original the model's
   */
  record Tie(String copy, String original) {}
}
