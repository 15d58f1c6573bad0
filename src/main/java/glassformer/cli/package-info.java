/**
 * The command line: one class a command, on picocli.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Exit code 2 is for what the user can put right in the command ({@link
 *       glassformer.cli.InputException}), 1 for what failed on the way (an {@code IOException}, one
 *       line). Only a mistake of the program shows a stack trace.
 *   <li>Help texts are messages like all others: an option names its message by {@code
 *       descriptionKey}, a command's is {@code cli.COMMAND.about}.
 *   <li>The window is measured from here through {@link glassformer.cli.LiveBenchmark}, since this
 *       package knows no JavaFX.
 *   <li>Whether there is a display is left to JavaFX to say: it throws before anything is printed,
 *       for a display that does not answer too. Only where none is named, or GTK is not installed,
 *       it is not asked, since it then prints stack traces of its own.
 * </ul>
 */
package glassformer.cli;
