package glassformer.cli;

import glassformer.words.Words;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The command line's message bundle as picocli asks for it, its places filled in. */
final class HelpTexts extends ResourceBundle {

  HelpTexts() {
    setParent(ResourceBundle.getBundle("glassformer.words.cli", Locale.ROOT));
  }

  @Override
  protected Object handleGetObject(String key) {
    return parent.containsKey(key) ? Words.text(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return parent.getKeys();
  }
}
