package glassformer.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err what went wrong
 * @param live whether a person watches, so that a line may be written over and colours are welcome
 */
record Terminal(PrintWriter out, PrintWriter err, boolean live) {

  /** The process's own streams. */
  static Terminal system() {
    return new Terminal(
        writer(FileDescriptor.out), writer(FileDescriptor.err), isTerminal(System.console()));
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset()), true);
  }

  /** The locale's; where that is ASCII (a container's C locale), what reads it reads UTF-8. */
  private static Charset charset() {
    String name = System.getProperty("native.encoding", "UTF-8");
    Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }

  /** Since Java 22 there is a console without a terminal too, which then says so. */
  private static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
