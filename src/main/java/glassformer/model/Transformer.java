package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The encoder-decoder Transformer of Vaswani et al. 2017, with the parameters of {@code
 * torch.nn.Transformer} between two embeddings and a generator.
 */
public final class Transformer implements Model {
  private final TransformerConfig config;
  private final Parameters parameters = new Parameters();
  private final Embedding sourceEmbedding;
  private final Embedding targetEmbedding;
  private final List<Block> encoder;
  private final NormLayer encoderNorm;
  private final List<DecoderBlock> decoder;
  private final NormLayer decoderNorm;
  private final LinearLayer generator;

  /** A model whose parameters are all 0, to be loaded or initialised. */
  public Transformer(TransformerConfig config) {
    this.config = config;
    Axis sources = new Axis(Axis.Kind.SOURCE_VOCABULARY, config.sourceVocabulary());
    Axis targets = new Axis(Axis.Kind.TARGET_VOCABULARY, config.targetVocabulary());
    sourceEmbedding = new Embedding(config, parameters, "source_embedding", sources);
    targetEmbedding = new Embedding(config, parameters, "target_embedding", targets);
    TorchBlocks blocks = new TorchBlocks(config, parameters);
    encoder =
        IntStream.range(0, config.encoderLayers())
            .mapToObj(n -> blocks.encoder("transformer.encoder.layers." + n))
            .toList();
    encoderNorm = blocks.norm("transformer.encoder.norm");
    decoder =
        IntStream.range(0, config.decoderLayers())
            .mapToObj(n -> blocks.decoder("transformer.decoder.layers." + n))
            .toList();
    decoderNorm = blocks.norm("transformer.decoder.norm");
    generator = LinearLayer.named(parameters, "generator", targets, config.widthAxis());
  }

  @Override
  public TransformerConfig config() {
    return config;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Records {@code encoder.*}.
   *
   * @param source ids, (T, 1)
   * @return {@code encoder.output}, (T, C)
   */
  public Step encode(Tape tape, Constant source) {
    Tape scope = tape.in("encoder");
    Step x = sourceEmbedding.forward(scope, source); // (T, C)
    for (int n = 0; n < encoder.size(); n++) {
      x = encoder.get(n).forward(scope.in(n), x, Places.ANY); // (T, C)
    }
    return encoderNorm.forward(scope, "output", x); // (T, C)
  }

  /**
   * Records {@code decoder.*} and {@code logits}.
   *
   * @param memory the encoder's output, (K, C)
   * @param target ids the decoder reads, BOS first, (T, 1)
   * @return {@code logits}, (T, V)
   */
  public Step decode(Tape tape, Step memory, Constant target) {
    Tape scope = tape.in("decoder");
    Places places = Places.causal(target.rows());
    Step x = targetEmbedding.forward(scope, target); // (T, C)
    for (int n = 0; n < decoder.size(); n++) {
      x = decoder.get(n).forward(scope.in(n), x, memory, places); // (T, C)
    }
    Step output = decoderNorm.forward(scope, "output", x); // (T, C)
    return generator.forward(tape, "logits", output); // (T, V)
  }

  /** Records the whole pass, to {@code logits}, (T, V), and returns them. */
  public Step forward(Tape tape, Constant source, Constant target) {
    return decode(tape, encode(tape, source), target);
  }

  @Override
  public Step forward(Tape tape, Ids ids) {
    return forward(tape, source(ids.source()), target(ids.target()));
  }

  /** The source's ids as the model reads them. */
  public static Constant source(int... ids) {
    return Constant.ids("source_ids", Axis.Kind.SOURCE, ids);
  }

  /** The ids the decoder reads. */
  public static Constant target(int... ids) {
    return Constant.ids("target_ids", Axis.Kind.TARGET, ids);
  }
}
