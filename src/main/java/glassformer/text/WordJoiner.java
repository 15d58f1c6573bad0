package glassformer.text;

import java.util.List;

/**
 * Writes words and punctuation marks as a line of text: spaces between words, none before a comma
 * or after an opening bracket, none around an apostrophe or a hyphen ({@code l ' ami} becomes
 * {@code l'ami}).
 */
final class WordJoiner {
  private static final String CLOSING = ",.;:!?)]}…%";
  private static final String OPENING = "([{";
  private static final String LINKING = "'’-";

  private WordJoiner() {}

  static String join(List<String> tokens) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0 && isApart(tokens.get(i - 1), tokens.get(i))) {
        text.append(' ');
      }
      text.append(tokens.get(i));
    }
    return text.toString();
  }

  private static boolean isApart(String left, String right) {
    return !(isOneOf(OPENING, left)
        || isOneOf(LINKING, left)
        || isOneOf(LINKING, right)
        || isOneOf(CLOSING, right));
  }

  private static boolean isOneOf(String characters, String token) {
    return token.length() == 1 && characters.contains(token);
  }
}
