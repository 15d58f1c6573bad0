package glassformer.figure.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.HeatmapFigure;
import glassformer.figure.Palette;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFileTest {
  private static final HeatmapFigure SMALL = Figures.figure(12, true, Palette.light());

  private final List<PDFont> fonts = new ArrayList<>();
  private final List<PDImageXObject> images = new ArrayList<>();

  private PDDocument open(HeatmapFigure figure) throws IOException {
    PDDocument document = Loader.loadPDF(PdfFile.encode(figure, Figures.ORIGIN));
    collect(document.getPage(0).getResources());
    return document;
  }

  private void collect(PDResources resources) throws IOException {
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDImageXObject image) {
        images.add(image);
      } else if (object instanceof PDFormXObject form) {
        collect(form.getResources());
      }
    }
  }

  @Test
  void fontsAreEmbeddedAndASmallFigureHasNoImage() throws IOException {
    try (PDDocument document = open(SMALL)) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(0, images.size());
      assertFalse(fonts.isEmpty());
      for (PDFont font : fonts) {
        assertTrue(font.isEmbedded(), font.getName());
        assertTrue(font.getName().matches("[A-Z]{6}\\+(Roboto|JetBrainsMono).*"), font.getName());
      }
    }
  }

  @Test
  void textIsTextAndArrowsToo() throws IOException {
    try (PDDocument document = open(SMALL)) {
      String text = new PDFTextStripper().getText(document);
      for (String word :
          List.of("Scores", "12 × 12", "chat → voit", "▁small", "é", "a<b>&c", "−∞")) {
        assertTrue(text.contains(word), word + " in " + text);
      }
    }
  }

  @Test
  void everyScriptIsDrawn() throws IOException {
    int count = Figures.WORDS.size();
    try (PDDocument document = open(Figures.figure(count, false, Palette.dark()))) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("extraordinarily"), text);
      assertFalse(text.contains("猫"), "outlines");
    }
  }

  @Test
  void thePageHasTheFiguresSizeAndItsTitle() throws IOException {
    try (PDDocument document = open(SMALL)) {
      assertEquals(SMALL.width(), document.getPage(0).getMediaBox().getWidth());
      assertEquals(SMALL.height(), document.getPage(0).getMediaBox().getHeight());
      assertEquals("Scores", document.getDocumentInformation().getTitle());
      assertEquals(SMALL.description(), document.getDocumentInformation().getSubject());
    }
  }

  @Test
  void aLargeFigureHasOneImageThatIsNotSmoothed() throws IOException {
    try (PDDocument document = open(Figures.figure(100, false, Palette.light()))) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(1, images.size());
      assertFalse(images.get(0).getInterpolate());
      int factor = images.get(0).getWidth() / 100;
      int colour = Figures.heatmap(Figures.values(100, false)).argb(17, 42, Palette.light());
      assertEquals(colour, images.get(0).getImage().getRGB(factor * 42, factor * 17));
    }
  }

  @Test
  void theWallOfMiniLmIsBelow5Megabytes() throws IOException {
    int size = PdfFile.encode(new Wall(), Figures.ORIGIN).length;
    assertTrue(size < 5_000_000, size + " bytes");
  }

  @Test
  void theSameFigureGivesTheSameBytes() throws IOException {
    assertArrayEquals(
        PdfFile.encode(SMALL, Figures.ORIGIN),
        PdfFile.encode(Figures.figure(12, true, Palette.light()), Figures.ORIGIN));
  }
}
