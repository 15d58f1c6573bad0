package glassformer.figure.file;

import glassformer.checkpoint.CheckpointException;
import glassformer.figure.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file a figure can be written as. */
public enum Medium {
  PNG {
    @Override
    public byte[] encode(Figure figure, double dpi, Origin origin) throws IOException {
      return PngFile.encode(FigureImage.of(figure, dpi), dpi, figure, origin);
    }

    @Override
    Optional<String> origin(byte[] file) throws IOException {
      return PngFile.origin(file);
    }
  },
  SVG {
    @Override
    public byte[] encode(Figure figure, double dpi, Origin origin) {
      return SvgFile.encode(figure, origin);
    }

    @Override
    Optional<String> origin(byte[] file) throws IOException {
      return SvgFile.origin(file);
    }
  },
  PDF {
    @Override
    public byte[] encode(Figure figure, double dpi, Origin origin) throws IOException {
      return PdfFile.encode(figure, origin);
    }

    @Override
    Optional<String> origin(byte[] file) throws IOException {
      return PdfFile.origin(file);
    }
  };

  /**
   * The kind that a file's ending says.
   *
   * @throws CheckpointException if it is none of the three
   */
  public static Medium of(Path file) throws CheckpointException {
    String name = file.getFileName().toString();
    for (Medium medium : values()) {
      if (name.toLowerCase(Locale.ROOT).endsWith(medium.ending())) {
        return medium;
      }
    }
    throw new CheckpointException(name, "figure.file.ending");
  }

  /** Such as {@code .png}. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * The whole file.
   *
   * @param dpi dots an inch, where the medium has dots
   * @throws CheckpointException if the figure has more dots than a picture can be made of
   */
  public abstract byte[] encode(Figure figure, double dpi, Origin origin) throws IOException;

  /** What a whole file says of its origin, as JSON; empty where it says nothing. */
  abstract Optional<String> origin(byte[] file) throws IOException;
}
