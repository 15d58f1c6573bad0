package glassformer.text;

/**
 * WordPiece, as BERT has it: what continues a word begins with a prefix ({@code ##ing}), shown as
 * {@code …ing}. Punctuation is always split off, so no text gives an ellipsis before letters.
 */
record WordPieceSpelling(String prefix) implements Spelling {
  private static final String CONTINUED = "…";

  @Override
  public String show(String token) {
    boolean continues = token.startsWith(prefix) && token.length() > prefix.length();
    return continues
        ? CONTINUED + Visible.text(token.substring(prefix.length()))
        : Visible.text(token);
  }
}
