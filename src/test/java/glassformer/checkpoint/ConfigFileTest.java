package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.model.ActivationFunction;
import glassformer.model.BertConfig;
import glassformer.model.Gpt2Config;
import glassformer.model.LlamaConfig;
import glassformer.model.ModelConfig;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations as they are published; what a field's absence means is Hugging Face's choice. */
class ConfigFileTest {
  private static final String GPT2 =
      "'model_type':'gpt2','vocab_size':50257,'n_embd':768,'n_head':12,'n_layer':12,"
          + "'n_positions':1024";
  private static final String BERT =
      "'model_type':'bert','vocab_size':30522,'hidden_size':768,'num_attention_heads':12,"
          + "'num_hidden_layers':12,'intermediate_size':3072,'max_position_embeddings':512";
  private static final String LLAMA =
      "'model_type':'llama','vocab_size':32000,'hidden_size':2048,'num_attention_heads':32,"
          + "'num_hidden_layers':22,'intermediate_size':5632";

  private static ModelConfig parse(String fields) throws CheckpointException {
    return ConfigFile.parse("config.json", RawFile.json("{" + fields + "}"));
  }

  @Test
  void gpt2WithoutWhatHuggingFaceChooses() throws CheckpointException {
    Gpt2Config config = (Gpt2Config) parse(GPT2);
    assertEquals(3072, config.feedForwardWidth());
    assertEquals(ActivationFunction.GELU_TANH, config.activation());
    assertEquals(1e-5f, config.normEpsilon());
    assertTrue(config.tiedHead());
  }

  @Test
  void gpt2WithEveryChoice() throws CheckpointException {
    Gpt2Config config =
        (Gpt2Config)
            parse(
                GPT2
                    + ",'n_inner':512,'activation_function':'gelu','layer_norm_epsilon':1e-6,"
                    + "'tie_word_embeddings':false,'scale_attn_weights':true,"
                    + "'bos_token_id':50256,'eos_token_id':50256,'n_ctx':1024");
    assertEquals(512, config.feedForwardWidth());
    assertEquals(ActivationFunction.GELU, config.activation());
    assertEquals(1e-6f, config.normEpsilon());
    assertFalse(config.tiedHead());
    assertEquals(OptionalInt.of(50256), config.special().eos());
  }

  @Test
  void bertWithoutWhatHuggingFaceChooses() throws CheckpointException {
    BertConfig config = (BertConfig) parse(BERT);
    assertEquals(ActivationFunction.GELU, config.activation());
    assertEquals(1e-12f, config.normEpsilon());
    assertEquals(2, config.tokenTypes());
  }

  @Test
  void llamaWithoutWhatHuggingFaceChooses() throws CheckpointException {
    LlamaConfig config = (LlamaConfig) parse(LLAMA + ",'rope_scaling':null,'head_dim':null");
    assertEquals(32, config.keyValueHeads());
    assertEquals(64, config.headWidth());
    assertEquals(1e-6f, config.normEpsilon());
    assertEquals(10_000, config.ropeTheta());
    assertEquals(2048, config.maxPositions());
    assertFalse(config.tiedHead());
    assertFalse(config.attentionBias());
    assertFalse(config.feedForwardBias());
  }

  @Test
  void llamaWithEveryChoice() throws CheckpointException {
    LlamaConfig config =
        (LlamaConfig)
            parse(
                LLAMA
                    + ",'num_key_value_heads':4,'head_dim':128,'rms_norm_eps':1e-5,"
                    + "'rope_theta':500000.0,'max_position_embeddings':8192,"
                    + "'tie_word_embeddings':true,'attention_bias':true,'mlp_bias':true,"
                    + "'hidden_act':'silu','pad_token_id':-1,'eos_token_id':[2,3]");
    assertEquals(4, config.keyValueHeads());
    assertEquals(128, config.headWidth());
    assertEquals(1e-5f, config.normEpsilon());
    assertEquals(500_000, config.ropeTheta());
    assertEquals(8192, config.maxPositions());
    assertTrue(config.tiedHead());
    assertTrue(config.attentionBias());
    assertTrue(config.feedForwardBias());
    assertEquals(OptionalInt.empty(), config.special().pad());
    assertEquals(OptionalInt.of(2), config.special().eos());
  }

  @Test
  void theBaseIsReadWhereverAFileKeepsIt() throws CheckpointException {
    String rope = ",'rope_theta':1e4,'rope_scaling':{'type':'default','rope_theta':2e5}";
    assertEquals(2e5, ((LlamaConfig) parse(LLAMA + rope)).ropeTheta());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'rope_scaling':{'factor':2.0}",
        "'rope_scaling':{'type':'default','rope_type':'linear','factor':2.0}",
        "'rope_scaling':{'rope_type':'default','partial_rotary_factor':0.5}",
        "'rope_parameters':{'type':'dynamic','factor':2.0}"
      })
  void positionsThatAreStretchedAreRefused(String rope) {
    assertThrows(CheckpointException.class, () -> parse(LLAMA + "," + rope));
  }

  @Test
  void newerFilesKeepWhatIsRotaryTogether() throws CheckpointException {
    String rope = ",'rope_parameters':{'rope_theta':5e5,'rope_type':'default'}";
    assertEquals(500_000, ((LlamaConfig) parse(LLAMA + rope)).ropeTheta());
  }
}
