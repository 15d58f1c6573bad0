package glassformer.figure.file;

import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a PDF says of itself: its title, and what made it. It bears no date. */
public final class PdfInformation {
  private static final String ORIGIN = "Glassformer";

  private PdfInformation() {}

  /**
   * @param subject what it shows, in sentences
   */
  public static void write(PDDocument document, String title, String subject, Origin origin) {
    String json = origin.toJson();
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(title);
    information.setSubject(subject);
    information.setCreator(origin.program());
    information.setCustomMetadataValue(ORIGIN, json);
    document.setDocumentId((long) json.hashCode());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
    document.getDocumentCatalog().setLanguage("en");
  }

  /** What made it, as JSON; empty where it does not say. */
  static Optional<String> origin(PDDocument document) {
    return Optional.ofNullable(document.getDocumentInformation().getCustomMetadataValue(ORIGIN));
  }
}
