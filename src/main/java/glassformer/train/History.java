package glassformer.train;

import java.util.Arrays;

/** The loss and the accuracy of every batch so far. */
public final class History {

  private float[] losses;
  private float[] accuracies;
  private int steps;

  /** A history of no batch. */
  public History() {
    this(new float[0], new float[0]);
  }

  /** A history that goes on from these batches. */
  History(float[] losses, float[] accuracies) {
    this.losses = losses;
    this.accuracies = accuracies;
    this.steps = losses.length;
  }

  /** How many batches there were. */
  public int steps() {
    return steps;
  }

  /** The mean cross-entropy of each batch's target tokens in nats, before its step. */
  public float[] losses() {
    return Arrays.copyOf(losses, steps);
  }

  /** The share of each batch's target tokens that were predicted, before its step. */
  public float[] accuracies() {
    return Arrays.copyOf(accuracies, steps);
  }

  void add(double loss, double accuracy) {
    if (steps == losses.length) {
      losses = Arrays.copyOf(losses, 2 * steps + 16);
      accuracies = Arrays.copyOf(accuracies, 2 * steps + 16);
    }
    losses[steps] = (float) loss;
    accuracies[steps] = (float) accuracy;
    steps++;
  }
}
