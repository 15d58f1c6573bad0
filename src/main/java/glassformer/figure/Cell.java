package glassformer.figure;

/** A cell of a matrix, counted from 0. */
public record Cell(int row, int column) {}
