package glassformer.train;

/**
 * How far a training is.
 *
 * @param step batches done
 * @param steps batches in all
 * @param loss of the last batch, in nats per target token
 * @param accuracy the share of the last batch's target tokens that were predicted
 * @param tokensPerSecond source and target tokens, BOS and EOS included, since this run began
 */
public record Progress(
    int step,
    int steps,
    double loss,
    double accuracy,
    double tokensPerSecond,
    double secondsLeft) {}
