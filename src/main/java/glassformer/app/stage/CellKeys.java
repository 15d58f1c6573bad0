package glassformer.app.stage;

import glassformer.app.Workbench;
import glassformer.figure.equation.Equation;
import glassformer.session.Cell;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.ejml.data.FMatrixRMaj;

/** The keys of the equation: arrows move the cursor, Enter and Space pin, Escape unpins. */
final class CellKeys {
  private final EquationView view;
  private final Workbench workbench;

  CellKeys(EquationView view, Workbench workbench) {
    this.view = view;
    this.workbench = workbench;
  }

  void press(KeyEvent event) {
    Optional<Cell> cell = view.equation().flatMap(Equation::cell);
    if (cell.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    KeyCode key = event.getCode();
    switch (key) {
      case UP -> move(cell.get(), -1, 0);
      case DOWN -> move(cell.get(), 1, 0);
      case LEFT -> move(cell.get(), 0, -1);
      case RIGHT -> move(cell.get(), 0, 1);
      case ENTER, SPACE -> view.togglePin(cell.get());
      case ESCAPE -> unpin();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(Cell from, int down, int right) {
    FMatrixRMaj values = view.equation().orElseThrow().step().value();
    int row = Math.max(0, Math.min(values.numRows - 1, from.row() + down));
    int column = Math.max(0, Math.min(values.numCols - 1, from.column() + right));
    Cell cell = new Cell(row, column);
    view.cursor().set(Optional.of(cell));
    view.zooming().reveal(cell);
  }

  private void unpin() {
    view.cursor().set(Optional.empty());
    workbench.unpin();
  }
}
