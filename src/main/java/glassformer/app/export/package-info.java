/**
 * Exports from the window: pictures and numbers to the clipboard, figures, data and handouts to
 * files.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A heatmap anywhere in the window asks by an {@link glassformer.app.export.ExportEvent},
 *       which rises through the scene to {@link glassformer.app.export.Exports}: views need not
 *       know what an export is.
 *   <li>The preview is painted by the painter of the files, with their fonts, at the screen's
 *       resolution. The window's own fonts are others, and a preview in them would break lines
 *       where the file does not.
 *   <li>A dialog keeps the run it was opened on; what is typed meanwhile is the next one's.
 *   <li>Titles and captions are not remembered: they belong to one figure.
 *   <li>Ctrl+C on the stage copies numbers, as in a spreadsheet; in a text field it copies text.
 * </ul>
 */
package glassformer.app.export;
