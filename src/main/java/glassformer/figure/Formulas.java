package glassformer.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Formulas drawn once and kept, on a thread of their own.
 *
 * <p>Measured: the first formula takes 0.7 to 0.8 s, while JLaTeXMath reads its fonts; later ones 1
 * to 10 ms. So the window never draws one itself: it asks here, at start too, and shows the image
 * when it is there.
 */
public final class Formulas {
  private static final int KEPT = 256;

  private record Key(Formula formula, double factor) {}

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "formulas");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<Key, CompletableFuture<Formula.Image>> images =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<Key, CompletableFuture<Formula.Image>> entry) {
          return size() > KEPT;
        }
      };

  /**
   * The image, done already where it was asked for before; fails with what {@link Formula#image}
   * throws.
   */
  public synchronized CompletableFuture<Formula.Image> image(Formula formula, double factor) {
    return images.computeIfAbsent(
        new Key(formula, factor),
        key -> CompletableFuture.supplyAsync(() -> formula.image(factor), worker));
  }
}
