/**
 * The walkthrough of a run as a PDF for a class: a cover with the contents, and for each chosen
 * step a title, its formula, what happens and why, its picture, and how one cell was made.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A page is filled by blocks that are never cut. Each says how low it can get and how high it
 *       wants to be; {@link glassformer.figure.handout.Pages} chooses the breaks for all pages at
 *       once, so that none is half empty, and the pictures give way or take the room.
 *   <li>Of a stack with more than three layers the first, the middle and the last are shown: the
 *       others do the same with other weights, and nobody prints them.
 *   <li>A figure is painted at two thirds of the window's sizes. Everything is vector; words and
 *       numbers are text.
 *   <li>Without answers nothing of them is in the file, not even under something that covers it.
 * </ul>
 */
package glassformer.figure.handout;
