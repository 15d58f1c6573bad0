package glassformer.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every word a user reads: the messages of {@code words/FEATURE.properties}, found by {@code
 * FEATURE.key}.
 */
public final class Words {

  private Words() {}

  /**
   * The message with its places filled in, as {@link MessageFormat} does.
   *
   * @param key dotted, the name of the bundle first
   * @throws java.util.MissingResourceException if there is no such message
   */
  public static String text(String key, Object... arguments) {
    return new MessageFormat(raw(key), Locale.ROOT).format(arguments);
  }

  /**
   * The message as it is written, for formulas.
   *
   * @throws java.util.MissingResourceException if there is no such message
   */
  public static String raw(String key) {
    String feature = key.substring(0, key.indexOf('.'));
    return ResourceBundle.getBundle("glassformer.words." + feature, Locale.ROOT).getString(key);
  }
}
