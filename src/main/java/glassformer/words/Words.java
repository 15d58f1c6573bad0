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
    String feature = key.substring(0, key.indexOf('.'));
    ResourceBundle bundle = ResourceBundle.getBundle("glassformer.words." + feature, Locale.ROOT);
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }
}
