package glassformer.figure.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import glassformer.figure.FontFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The program's TrueType fonts in one PDF: text in them is text there, and what other fonts draw
 * becomes outlines. Only the characters that are used are embedded.
 */
public final class PdfFonts extends PdfBoxGraphics2DFontTextDrawer {
  private static final Map<FontFile, String> NAMES =
      new EnumMap<>(
          Map.of(
              FontFile.ROBOTO_REGULAR, "Roboto",
              FontFile.ROBOTO_BOLD, "Roboto Bold",
              FontFile.MONO_REGULAR, "JetBrains Mono Regular",
              FontFile.MONO_BOLD, "JetBrains Mono Bold"));

  /** Fonts for all that is painted into one document. */
  public PdfFonts(PDDocument document) throws IOException {
    for (Map.Entry<FontFile, String> font : NAMES.entrySet()) {
      registerFont(font.getValue(), load(document, font.getKey()));
    }
  }

  private static PDFont load(PDDocument document, FontFile file) throws IOException {
    try (InputStream in = file.open()) {
      return PDType0Font.load(document, in, true);
    }
  }
}
