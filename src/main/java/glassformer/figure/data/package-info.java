/**
 * A run's numbers as files that other programs read: CSV, NumPy and safetensors, and as text for a
 * spreadsheet. What is read back is what was computed, bit for bit.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The kind of file is its ending's, see {@link glassformer.figure.data.DataFormat}. A file
 *       that can hold only one step never holds several: several tables are a zip of CSV files,
 *       which is written whole or not at all, as a folder of files could not be.
 *   <li>CSV follows RFC 4180 (commas, CRLF, quotes doubled) and begins with a byte order mark:
 *       without one Excel reads UTF-8 as the system's old encoding and breaks every token that is
 *       not ASCII; pandas and LibreOffice skip it.
 *   <li>Numbers in text are the fewest digits that read back to the same float; what is not finite
 *       is spelled {@code inf}, {@code -inf}, {@code nan}, as C, Python, NumPy and pandas read it.
 *   <li>Arrays are little-endian and row-major whatever the machine. The same run gives the same
 *       bytes: zip entries carry a fixed time.
 * </ul>
 */
package glassformer.figure.data;
