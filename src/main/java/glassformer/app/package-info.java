/**
 * The window. The only package that knows JavaFX: everything it shows comes from one {@link
 * glassformer.app.Workbench}, which holds the newest run and what is looked at.
 */
package glassformer.app;
