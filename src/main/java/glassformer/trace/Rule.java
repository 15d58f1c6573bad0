package glassformer.trace;

/** How the parts of an {@link Explanation} make a cell. */
public enum Rule {
  /** The cell is another cell, moved. */
  COPY,
  /** The terms added up. */
  SUM,
  /** The terms, products of two numbers, added up; a last term of one number is the bias. */
  SUM_OF_PRODUCTS,
  /** input x factor. */
  SCALE {
    @Override
    double evaluate(Explanation e) {
      return e.quantity("input") * e.quantity("factor");
    }
  },
  /** The one term, a product of two numbers. */
  PRODUCT,
  /** The terms added up, divided by their number. */
  MEAN {
    @Override
    double evaluate(Explanation e) {
      return e.sum() / e.quantity("tokens");
    }
  },
  /** Minus infinity: the mask hides the cell. */
  HIDDEN {
    @Override
    double evaluate(Explanation e) {
      return Double.NEGATIVE_INFINITY;
    }
  },
  /** exp(score - maximum) / sum; 0 in a row whose every key is hidden. */
  SOFTMAX {
    @Override
    double evaluate(Explanation e) {
      double sum = e.quantity("sum");
      return sum == 0 ? 0 : Math.exp(e.quantity("score") - e.quantity("maximum")) / sum;
    }
  },
  /** (input - mean) / deviation x gain + bias. */
  LAYER_NORM {
    @Override
    double evaluate(Explanation e) {
      return (e.quantity("input") - e.quantity("mean"))
              / e.quantity("deviation")
              * e.quantity("gain")
          + e.quantity("bias");
    }
  },
  /** input / root mean square x gain. */
  RMS_NORM {
    @Override
    double evaluate(Explanation e) {
      return e.quantity("input") / e.quantity("root_mean_square") * e.quantity("gain");
    }
  },
  /** input / length. */
  UNIT_LENGTH {
    @Override
    double evaluate(Explanation e) {
      return e.quantity("input") / e.quantity("length");
    }
  },
  /** The dimension x cosine + the other of its pair x sine: a pair turned by an angle. */
  ROTATION,
  /** max(0, input). */
  RELU {
    @Override
    double evaluate(Explanation e) {
      return Math.max(0, e.quantity("input"));
    }
  },
  /** input x share, the share being the normal distribution function at the input. */
  GELU {
    @Override
    double evaluate(Explanation e) {
      return e.quantity("input") * e.quantity("share");
    }
  },
  /** input x share, the share being the sigmoid of the input. */
  SILU {
    @Override
    double evaluate(Explanation e) {
      return e.quantity("input") * e.quantity("share");
    }
  },
  /** sin(2 pi position / wavelength). */
  SINE {
    @Override
    double evaluate(Explanation e) {
      return Math.sin(2 * Math.PI * e.quantity("position") / e.quantity("wavelength"));
    }
  },
  /** cos(2 pi position / wavelength). */
  COSINE {
    @Override
    double evaluate(Explanation e) {
      return Math.cos(2 * Math.PI * e.quantity("position") / e.quantity("wavelength"));
    }
  },
  /** The mean over the rows of each row's cross-entropy; a term is a row's share. */
  CROSS_ENTROPY;

  double evaluate(Explanation e) {
    return e.sum();
  }
}
