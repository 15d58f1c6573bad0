package glassformer.app.export;

import glassformer.figure.Figure;
import glassformer.figure.file.Medium;
import glassformer.figure.kind.FigureRequest;
import javafx.scene.image.WritableImage;

/**
 * A figure as it will be written, painted for the screen.
 *
 * @param dpi pixels an inch of the picture
 * @param showsNumbers whether its cells have their numbers, where they were asked for
 */
public record Preview(
    FigureRequest request,
    Medium medium,
    Figure figure,
    WritableImage picture,
    double dpi,
    boolean showsNumbers) {}
