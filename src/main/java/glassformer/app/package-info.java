/**
 * The window. The only package that knows JavaFX: everything it shows comes from one {@link
 * glassformer.app.Workbench}, which holds the newest run and what is looked at.
 *
 * <p>Decisions: views know the workbench and not each other; only the cursor goes from the stage to
 * the inspector, since it is nobody's state but theirs. Keys are read by one filter on the scene,
 * so that a clicker steps wherever the focus is. Texts are tokenised for their marks on the JavaFX
 * thread: it takes microseconds, and the marks then never lag behind the letters.
 */
package glassformer.app;
