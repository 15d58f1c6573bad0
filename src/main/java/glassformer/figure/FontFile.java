package glassformer.figure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/**
 * The font files in the program: Inter for the window, Roboto for figures, JetBrains Mono for
 * numbers.
 */
public enum FontFile {
  INTER_REGULAR("inter/Inter-Regular.otf"),
  INTER_ITALIC("inter/Inter-Italic.otf"),
  INTER_BOLD("inter/Inter-Bold.otf"),
  ROBOTO_REGULAR("roboto/Roboto-Regular.ttf"),
  ROBOTO_BOLD("roboto/Roboto-Bold.ttf"),
  MONO_REGULAR("jetbrains_mono/JetBrainsMono-Regular.ttf"),
  MONO_BOLD("jetbrains_mono/JetBrainsMono-Bold.ttf");

  private final String path;

  FontFile(String file) {
    path = "/com/formdev/flatlaf/fonts/" + file;
  }

  /** Where the file is. */
  public URL url() {
    URL url = FontFile.class.getResource(path);
    if (url == null) {
      throw new IllegalStateException("font " + path + " is not on the class path");
    }
    return url;
  }

  /** The file's bytes; the caller closes the stream. */
  public InputStream open() throws IOException {
    return url().openStream();
  }
}
