package glassformer.figure.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import glassformer.figure.Figure;
import glassformer.figure.Java2DSurface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** PDF of one page of the figure's size. It bears no date: the same figure gives the same bytes. */
final class PdfFile {
  private PdfFile() {}

  static byte[] encode(Figure figure, Origin origin) throws IOException {
    try (PDDocument document = new PDDocument()) {
      float width = (float) figure.width();
      float height = (float) figure.height();
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
      try (PdfFonts fonts = new PdfFonts(document)) {
        graphics.setFontTextDrawer(fonts);
        figure.paint(new Java2DSurface(graphics, width, height, Double.POSITIVE_INFINITY));
        graphics.dispose();
      }
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(graphics.getXFormObject());
      }
      PdfInformation.write(document, figure.title(), figure.description(), origin);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  static Optional<String> origin(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return PdfInformation.origin(document);
    }
  }
}
