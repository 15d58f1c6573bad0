package glassformer.session;

import java.util.Optional;
import java.util.function.Consumer;

/** Tells how far a model is read, in whole percents, so that the screen is told seldom enough. */
final class LoadingReport {
  private final String model;
  private final Consumer<Optional<Loading>> screen;
  private int percent;

  LoadingReport(String model, Consumer<Optional<Loading>> screen) {
    this.model = model;
    this.screen = screen;
    tell();
  }

  /** Called by the thread that reads. */
  void read(double share) {
    int now = (int) (100 * share);
    if (now > percent) {
      percent = now;
      tell();
    }
  }

  private void tell() {
    screen.accept(Optional.of(new Loading(model, percent / 100.0)));
  }

  void end() {
    screen.accept(Optional.empty());
  }
}
