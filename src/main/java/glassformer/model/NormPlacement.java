package glassformer.model;

/** Where layer norm stands: Vaswani et al. 2017 (post) or Xiong et al. 2020 (pre). */
public enum NormPlacement {
  POST,
  PRE
}
