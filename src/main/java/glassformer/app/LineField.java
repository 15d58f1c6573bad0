package glassformer.app;

import javafx.scene.control.TextField;

/** A text field in which pasted line breaks and tabs become spaces, so that words stay apart. */
final class LineField extends TextField {

  @Override
  public void replaceText(int start, int end, String text) {
    super.replaceText(start, end, text.replaceAll("[\\s&&[^ ]]+", " "));
  }
}
