package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of text, parts of which are bold in the colour of a role. */
public record Phrase(List<Run> runs) {
  private static final char FIRST_PLACE = '\uE000';

  /** Some of the text; plain text has the ink {@link Ink#TEXT_MUTED}. */
  public record Run(String text, Ink ink) {
    private static final String LINE = " ________";

    public boolean isPlain() {
      return ink == Ink.TEXT_MUTED;
    }

    /** The same with a line to write on in place of what it equals. */
    Run blank() {
      int equals = text.indexOf('=');
      return equals < 0 ? this : new Run(text.substring(0, equals + 1) + LINE, ink);
    }
  }

  /** A name that is set bold in its role's ink. */
  static Run name(String text, Ink ink) {
    return new Run(text, ink);
  }

  /** A number or word that is part of the plain text. */
  static Run plain(Object text) {
    return new Run(text.toString(), Ink.TEXT_MUTED);
  }

  /** The message of a key, with its places filled by runs. */
  static Phrase of(String key, Run... places) {
    Object[] marks = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      marks[i] = String.valueOf((char) (FIRST_PLACE + i));
    }
    List<Run> runs = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (char c : Words.text(key, marks).toCharArray()) {
      int place = c - FIRST_PLACE;
      if (place < 0 || place >= places.length) {
        plain.append(c);
      } else if (places[place].isPlain()) {
        plain.append(places[place].text());
      } else {
        add(runs, plain);
        runs.add(places[place]);
      }
    }
    add(runs, plain);
    return new Phrase(List.copyOf(runs));
  }

  private static void add(List<Run> runs, StringBuilder plain) {
    if (!plain.isEmpty()) {
      runs.add(plain(plain));
      plain.setLength(0);
    }
  }

  /** The line without its colours. */
  public String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
