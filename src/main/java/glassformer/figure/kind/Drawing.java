package glassformer.figure.kind;

/** What a figure shows and what it is called. */
record Drawing(Heading heading, Plot plot) {}
