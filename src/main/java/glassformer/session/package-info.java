/**
 * What is asked and what is looked at: a {@link glassformer.session.Scenario} is run into a {@link
 * glassformer.session.Run}, of which a {@link glassformer.session.Focus} shows one step. All of it
 * is data; the newest edit wins.
 */
package glassformer.session;
