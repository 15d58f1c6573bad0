/**
 * The middle of the window: a step as an equation of heatmaps, the arithmetic of one cell, the step
 * in every head.
 */
package glassformer.app.stage;
