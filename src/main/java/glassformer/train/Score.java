package glassformer.train;

/**
 * What a model made of some sentences.
 *
 * @param loss the cross-entropy summed over the target tokens
 * @param right how many target tokens were predicted
 * @param targets how many target tokens there are, EOS included
 * @param tokens source and target tokens, BOS and EOS included
 */
record Score(double loss, int right, int targets, int tokens) {

  static final Score NONE = new Score(0, 0, 0, 0);

  Score plus(Score other) {
    return new Score(
        loss + other.loss, right + other.right, targets + other.targets, tokens + other.tokens);
  }

  double meanLoss() {
    return loss / Math.max(targets, 1);
  }

  double accuracy() {
    return (double) right / Math.max(targets, 1);
  }
}
