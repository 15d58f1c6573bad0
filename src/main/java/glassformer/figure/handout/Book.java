package glassformer.figure.handout;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Type;
import glassformer.figure.file.PdfFonts;
import glassformer.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Pages of blocks as a PDF, with bookmarks, and links from the contents. */
final class Book {
  private static final Type FOOT = Type.words(8);

  private final PDDocument document;
  private final Paper paper;
  private final String title;
  private final PdfFonts fonts;
  private final List<PDPage> pages = new ArrayList<>();

  /**
   * @param title at the foot of each page
   */
  Book(PDDocument document, PdfFonts fonts, Paper paper, String title) {
    this.document = document;
    this.fonts = fonts;
    this.paper = paper;
    this.title = title;
  }

  /**
   * Paints the next page.
   *
   * @param count of all pages
   */
  void add(List<Pages.Placed> blocks, int count) throws IOException {
    float width = (float) paper.width();
    float height = (float) paper.height();
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    pages.add(page);
    PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
    graphics.setFontTextDrawer(fonts);
    Sheet sheet = Sheet.of(graphics, paper);
    for (Pages.Placed placed : blocks) {
      placed.block().paint(sheet, placed.area());
    }
    foot(sheet, count);
    graphics.dispose();
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawForm(graphics.getXFormObject());
    }
  }

  private void foot(Sheet sheet, int count) {
    Area type = paper.type();
    double y = type.bottom() + 30;
    int muted = sheet.argb(Ink.TEXT_MUTED);
    String number = Words.text("handout.page", pages.size(), count);
    double room = type.width() - sheet.surface().textWidth(number, FOOT) - 12;
    String left = sheet.surface().shorten(title, FOOT, room);
    sheet.surface().text(left, type.x(), y, FOOT, Anchor.START, muted);
    sheet.surface().text(number, type.right(), y, FOOT, Anchor.END, muted);
  }

  /** Adds the ways to go from place to place, when all pages are painted. */
  void join(List<List<Pages.Placed>> placed) throws IOException {
    PDDocumentOutline outline = new PDDocumentOutline();
    for (int page = 0; page < placed.size(); page++) {
      for (Pages.Placed here : placed.get(page)) {
        if (here.block() instanceof StepBlock step) {
          outline.addLast(bookmark(step, destination(page, here.area())));
        } else if (here.block() instanceof ContentsLine line) {
          pages.get(page).getAnnotations().add(link(here.area(), find(line.step(), placed)));
        }
      }
    }
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  private static PDOutlineItem bookmark(StepBlock step, PDPageXYZDestination destination) {
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(
        Words.text("handout.bookmark", step.exercise().number(), step.exercise().title()));
    item.setDestination(destination);
    return item;
  }

  private PDAnnotationLink link(Area area, PDPageXYZDestination destination) {
    PDAnnotationLink link = new PDAnnotationLink();
    float bottom = (float) (paper.height() - area.bottom());
    link.setRectangle(
        new PDRectangle((float) area.x(), bottom, (float) area.width(), (float) area.height()));
    PDBorderStyleDictionary none = new PDBorderStyleDictionary();
    none.setWidth(0);
    link.setBorderStyle(none);
    link.setDestination(destination);
    return link;
  }

  private PDPageXYZDestination find(StepBlock step, List<List<Pages.Placed>> placed) {
    for (int page = 0; page < placed.size(); page++) {
      for (Pages.Placed here : placed.get(page)) {
        if (here.block() == step) {
          return destination(page, here.area());
        }
      }
    }
    throw new IllegalArgumentException("step " + step.exercise().number() + " has no page");
  }

  private PDPageXYZDestination destination(int page, Area area) {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(pages.get(page));
    destination.setTop((int) Math.ceil(paper.height() - area.y() + 10));
    return destination;
  }
}
