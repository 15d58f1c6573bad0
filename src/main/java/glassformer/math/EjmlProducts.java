package glassformer.math;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** Products by EJML, on every JVM. */
final class EjmlProducts implements ProductKernel {
  @Override
  public String name() {
    return "EJML";
  }

  @Override
  public void multiply(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C, boolean add) {
    if (add) {
      CommonOps_FDRM.multAdd(A, B, C);
    } else {
      CommonOps_FDRM.mult(A, B, C);
    }
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
  public void multiplyTransB(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C, boolean add) {
    if (add) {
      CommonOps_FDRM.multAddTransB(A, B, C);
    } else {
      CommonOps_FDRM.multTransB(A, B, C);
    }
  }

  @Override
  public int lanes() {
    return 0;
  }

  @Override
  public void linear(FMatrixRMaj X, Factor W, float[] bias, FMatrixRMaj Y, int firstRow) {
    throw new UnsupportedOperationException("EJML has no panels");
  }
}
