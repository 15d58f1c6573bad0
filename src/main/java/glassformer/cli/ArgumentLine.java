package glassformer.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text as arguments of a command: separated by blanks, those with blanks in them in
 * single or double quotes. Between double quotes a backslash takes the next character as it is.
 */
final class ArgumentLine {
  private final List<String> arguments = new ArrayList<>();
  private final StringBuilder argument = new StringBuilder();
  private boolean begun;

  private ArgumentLine() {}

  /**
   * The arguments of a line.
   *
   * @throws InputException if a quote is not closed
   */
  static List<String> split(String line) throws InputException {
    ArgumentLine split = new ArgumentLine();
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '"' || c == '\'') {
        i = split.quoted(line, i);
      } else if (Character.isWhitespace(c)) {
        split.end();
      } else {
        split.append(c);
      }
      i++;
    }
    split.end();
    return split.arguments;
  }

  /** Takes what stands between quotes; returns where they close. */
  private int quoted(String line, int open) throws InputException {
    char quote = line.charAt(open);
    begun = true;
    for (int i = open + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == quote) {
        return i;
      }
      if (c == '\\' && quote == '"' && i + 1 < line.length()) {
        i++;
      }
      append(line.charAt(i));
    }
    throw InputException.of("cli.figure.batch.quote", quote);
  }

  private void append(char c) {
    argument.append(c);
    begun = true;
  }

  private void end() {
    if (begun) {
      arguments.add(argument.toString());
      argument.setLength(0);
      begun = false;
    }
  }
}
