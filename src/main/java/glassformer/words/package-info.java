/** The message bundles: every word a user reads. */
package glassformer.words;
