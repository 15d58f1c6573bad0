/** What the painters of {@code figure} paint on in the window: a canvas, in the window's fonts. */
package glassformer.app.canvas;
