package glassformer.figure.handout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a page of a PDF.
 *
 * @param text its lines from the top
 * @param characters each with its place
 */
record PrintedText(String text, List<TextPosition> characters) {

  static List<PrintedText> of(PDDocument document) throws IOException {
    List<PrintedText> pages = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      List<TextPosition> characters = new ArrayList<>();
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
              characters.add(position);
              super.processTextPosition(position);
            }
          };
      stripper.setSortByPosition(true);
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      String text = stripper.getText(document);
      pages.add(new PrintedText(text, characters));
    }
    return pages;
  }
}
