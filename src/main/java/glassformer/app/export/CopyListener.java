package glassformer.app.export;

import java.util.function.Consumer;

/** What becomes of a copy: it is on the clipboard, or a notice says why not. */
record CopyListener<T>(Consumer<T> onDone, Consumer<String> notice)
    implements ExportWork.Listener<T> {

  @Override
  public void progressed(double share) {}

  @Override
  public void done(T result) {
    onDone.accept(result);
  }

  @Override
  public void cancelled() {}

  @Override
  public void failed(String message) {
    notice.accept(message);
  }
}
