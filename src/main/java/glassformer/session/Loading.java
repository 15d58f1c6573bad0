package glassformer.session;

/**
 * A model that is being read.
 *
 * @param model a built-in model's name or a folder
 * @param share how much of it was read, from 0 to 1
 */
public record Loading(String model, double share) {}
