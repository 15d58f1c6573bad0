package glassformer;

/** The program's one entrance: the command line with arguments, the window without. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    System.out.println("Glassformer");
  }
}
