package glassformer.figure.equation;

/** One piece of an equation, from left to right. */
public sealed interface Part permits Panel, Operator, Listing, Curve, Turn, Bars {}
