package glassformer.words;

import java.text.Format;
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
   * The message with its places filled in, as {@link MessageFormat} does; whole numbers have no
   * thousands' marks unless the message asks for them, so that an id is the same everywhere.
   *
   * @param key dotted, the name of the bundle first
   * @throws java.util.MissingResourceException if there is no such message
   */
  public static String text(String key, Object... arguments) {
    MessageFormat message = new MessageFormat(raw(key), Locale.ROOT);
    Format[] formats = message.getFormatsByArgumentIndex();
    Object[] places = arguments.clone();
    for (int i = 0; i < Math.min(formats.length, places.length); i++) {
      boolean whole = places[i] instanceof Integer || places[i] instanceof Long;
      places[i] = whole && formats[i] == null ? places[i].toString() : places[i];
    }
    return message.format(places);
  }

  /**
   * The message as it is written, for formulas.
   *
   * @throws java.util.MissingResourceException if there is no such message
   */
  public static String raw(String key) {
    return bundle(key).getString(key);
  }

  /** Whether there is such a message. */
  public static boolean has(String key) {
    return bundle(key).containsKey(key);
  }

  private static ResourceBundle bundle(String key) {
    String feature = key.substring(0, key.indexOf('.'));
    return ResourceBundle.getBundle("glassformer.words." + feature, Locale.ROOT);
  }
}
