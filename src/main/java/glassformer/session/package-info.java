/**
 * What is asked and what is looked at: a {@link glassformer.session.Scenario} is run into a {@link
 * glassformer.session.Run}, of which a {@link glassformer.session.Focus} shows one step. All of it
 * is data; the newest edit wins.
 *
 * <p>Decisions: a run decodes without a tape first and records one pass over the answer, because
 * that pass holds every number a user asks for. The answer before is the guess for the next, so
 * that most edits cost one decoding pass and not one for each word. A target that is forced gets a
 * loss, a generated one does not: it would only praise itself.
 */
package glassformer.session;
