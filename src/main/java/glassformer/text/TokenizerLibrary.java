package glassformer.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.djl.util.cuda.CudaUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Hugging Face's {@code tokenizers}, native code that DJL carries and unpacks into a folder once.
 * It is told not to report its use and to fetch nothing before any of it runs.
 */
final class TokenizerLibrary {
  /** What the whole text becomes: DJL cuts and pads as the file says unless told otherwise. */
  private static final Map<String, String> WHOLE_TEXT =
      Map.of("truncation", "false", "padding", "false");

  private static final Path CACHE = cache();

  static {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("RUST_FLAVOR", "cpu");
    System.setProperty("DJL_CACHE_DIR", CACHE.toString());
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("offline", "true"); // DJL's one switch that no environment variable undoes
    lookForNoGraphicsCard();
  }

  private TokenizerLibrary() {}

  /**
   * DJL would unpack another native library and start a process to find a graphics card, which
   * takes longer than all else. Where it is to ask a process of its own it loads nothing; it reads
   * the setting again when it asks, so that it finds no card.
   */
  private static void lookForNoGraphicsCard() {
    String setting = "ai.djl.util.cuda.fork";
    System.setProperty(setting, "true");
    try {
      MethodHandles.lookup().ensureInitialized(CudaUtils.class);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e); // the class is public
    } finally {
      System.clearProperty(setting);
    }
  }

  /** {@code -Dglassformer.cache=FOLDER}, else in the user's folder for what can be made again. */
  private static Path cache() {
    String given = System.getProperty("glassformer.cache");
    if (given != null) {
      return Path.of(given).toAbsolutePath();
    }
    String configured = System.getenv("XDG_CACHE_HOME");
    Path folder =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    return folder.resolve("glassformer");
  }

  /**
   * Opens a tokenizer.
   *
   * @throws TokenizerException if the library cannot be loaded, or refuses the file
   */
  static HuggingFaceTokenizer open(TokenizerFile file) throws TokenizerException {
    try {
      Files.createDirectories(CACHE);
      LibUtils.checkStatus();
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new TokenizerException(e, file.name(), "tokenizer.error.library", CACHE, rootOf(e));
    }
    byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
    try {
      return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(content), WHOLE_TEXT);
    } catch (IOException | RuntimeException e) {
      throw new TokenizerException(e, file.name(), "tokenizer.error.refused", e.getMessage());
    }
  }

  private static Throwable rootOf(Throwable e) {
    return e.getCause() == null ? e : rootOf(e.getCause());
  }
}
