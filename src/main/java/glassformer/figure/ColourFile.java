package glassformer.figure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The program's files of colours: properties, a colour such as {@code #1f6fd6} each. */
final class ColourFile {
  private ColourFile() {}

  static Properties read(String path) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(ColourFile.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
    return properties;
  }

  /** The colour as {@code 0xAARRGGBB}, opaque. */
  static int parse(String text, String path, String key) {
    if (text == null || !text.matches("#[0-9a-f]{6}")) {
      throw new IllegalStateException(
          path + ": '" + key + "' is " + text + ", should be a colour such as #1f6fd6");
    }
    return 0xff000000 | Integer.parseInt(text.substring(1), 16);
  }
}
