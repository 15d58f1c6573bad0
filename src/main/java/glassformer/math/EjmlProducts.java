package glassformer.math;

import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** Products by EJML, on every JVM. */
final class EjmlProducts implements ProductKernel {
  @Override
  public String name() {
    return "EJML";
  }

  @Override
  public void multiply(Window A, Window B, Window C, boolean add) {
    FMatrixRMaj whole = C.whole();
    if (add) {
      CommonOps_FDRM.multAdd(A.whole(), B.whole(), whole);
    } else {
      CommonOps_FDRM.mult(A.whole(), B.whole(), whole);
    }
    putBack(whole, C);
  }

  @Override
  public void multiplyTransA(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C, boolean add) {
    if (add) {
      CommonOps_FDRM.multAddTransA(A, B, C);
    } else {
      CommonOps_FDRM.multTransA(A, B, C);
    }
  }

  @Override
  public void multiplyTransB(Window A, Window B, Window C, boolean add) {
    FMatrixRMaj whole = C.whole();
    if (add) {
      CommonOps_FDRM.multAddTransB(A.whole(), B.whole(), whole);
    } else {
      CommonOps_FDRM.multTransB(A.whole(), B.whole(), whole);
    }
    putBack(whole, C);
  }

  private static void putBack(FMatrixRMaj whole, Window C) {
    if (whole != C.matrix()) {
      Window.of(whole).copyTo(C);
    }
  }

  @Override
  public int lanes() {
    return 0;
  }

  @Override
  public void linear(List<Window> X, List<Affine> layers) {
    throw new UnsupportedOperationException("EJML has no panels");
  }
}
