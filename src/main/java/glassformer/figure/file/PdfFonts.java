package glassformer.figure.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import glassformer.figure.FontFile;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The program's TrueType fonts in one PDF: text in them is text there, and what other fonts draw
 * becomes outlines. Only the characters that are used are embedded.
 */
public final class PdfFonts extends PdfBoxGraphics2DFontTextDrawer {
  private static final Map<FontFile, String> NAMES =
      Map.of(
          FontFile.ROBOTO_REGULAR, "Roboto",
          FontFile.ROBOTO_BOLD, "Roboto Bold",
          FontFile.MONO_REGULAR, "JetBrains Mono Regular",
          FontFile.MONO_BOLD, "JetBrains Mono Bold");

  private final Map<String, CmapLookup> glyphs = new HashMap<>();

  /** Fonts for all that is painted into one document. */
  public PdfFonts(PDDocument document) throws IOException {
    for (Map.Entry<FontFile, String> font : NAMES.entrySet()) {
      try (InputStream in = font.getKey().open()) {
        PDType0Font loaded = PDType0Font.load(document, in, true);
        PDCIDFontType2 outlines = (PDCIDFontType2) loaded.getDescendantFont();
        registerFont(font.getValue(), loaded);
        glyphs.put(font.getValue(), outlines.getTrueTypeFont().getUnicodeCmapLookup());
      }
    }
  }

  /**
   * Whether a text can be text: PDFBox fails on joiners and marks without a glyph, which Java2D
   * says it can draw.
   */
  @Override
  public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv environment)
      throws IOException, FontFormatException {
    AttributedCharacterIterator rest = (AttributedCharacterIterator) text.clone();
    StringBuilder characters = new StringBuilder();
    for (char c = rest.first(); c != AttributedCharacterIterator.DONE; c = rest.next()) {
      characters.append(c);
    }
    rest.first();
    Font named = (Font) rest.getAttribute(TextAttribute.FONT);
    CmapLookup font = glyphs.get((named == null ? environment.getFont() : named).getFontName());
    return font != null
        && characters.codePoints().allMatch(c -> font.getGlyphId(c) != 0)
        && super.canDrawText(text, environment);
  }
}
