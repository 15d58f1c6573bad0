package glassformer.figure.file;

import glassformer.figure.Figure;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** PNG with its resolution (pHYs) and, as international text (iTXt), title and origin. */
final class PngFile {
  private static final String FORMAT = "javax_imageio_png_1.0";
  private static final String ORIGIN = "Glassformer";
  private static final double METRES_AN_INCH = 0.0254;

  private PngFile() {}

  static byte[] encode(BufferedImage image, double dpi, Figure figure, Origin origin)
      throws IOException {
    BufferedImage written = withoutOpacity(image);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(written), null);
      metadata.mergeTree(FORMAT, tree(dpi, figure, origin));
      writer.setOutput(out);
      writer.write(new IIOImage(written, null, metadata));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static Optional<String> origin(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      Element tree = (Element) reader.getImageMetadata(0).getAsTree(FORMAT);
      NodeList texts = tree.getElementsByTagName("iTXtEntry");
      for (int i = 0; i < texts.getLength(); i++) {
        Element text = (Element) texts.item(i);
        if (text.getAttribute("keyword").equals(ORIGIN)) {
          return Optional.of(text.getAttribute("text"));
        }
      }
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static IIOMetadataNode tree(double dpi, Figure figure, Origin origin) {
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
    String dots = Long.toString(Math.round(dpi / METRES_AN_INCH));
    resolution.setAttribute("pixelsPerUnitXAxis", dots);
    resolution.setAttribute("pixelsPerUnitYAxis", dots);
    resolution.setAttribute("unitSpecifier", "meter");
    root.appendChild(resolution);
    IIOMetadataNode texts = new IIOMetadataNode("iTXt");
    texts.appendChild(text("Title", figure.title(), false));
    texts.appendChild(text("Description", figure.description(), false));
    texts.appendChild(text("Software", origin.program(), false));
    texts.appendChild(text(ORIGIN, origin.toJson(), true));
    root.appendChild(texts);
    return root;
  }

  private static IIOMetadataNode text(String keyword, String text, boolean compressed) {
    IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
    node.setAttribute("keyword", keyword);
    node.setAttribute("compressionFlag", compressed ? "TRUE" : "FALSE");
    node.setAttribute("compressionMethod", "0");
    node.setAttribute("languageTag", "en");
    node.setAttribute("translatedKeyword", "");
    node.setAttribute("text", text);
    return node;
  }

  /** The same pixels without the channel for opacity where none of them is clear. */
  static BufferedImage withoutOpacity(BufferedImage image) {
    if (!isOpaque(image)) {
      return image;
    }
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return opaque;
  }

  private static boolean isOpaque(BufferedImage image) {
    DataBuffer pixels = image.getRaster().getDataBuffer();
    for (int i = 0; i < pixels.getSize(); i++) {
      if (pixels.getElem(i) >>> 24 != 255) {
        return false;
      }
    }
    return true;
  }
}
