/**
 * The map: the architecture as the paper's figure 1 draws it, with a live picture in every block.
 */
package glassformer.app.map;
