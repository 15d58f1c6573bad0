package glassformer.train;

/**
 * How often a head of cross-attention looks where the translation comes from.
 *
 * @param layer of the decoder, from 0
 * @param head from 0
 * @param share of the nouns, verbs and adjectives whose row has its heaviest weight on the aligned
 *     source word
 */
public record HeadShare(int layer, int head, double share) {}
