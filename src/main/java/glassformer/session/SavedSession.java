package glassformer.session;

/** All that the window restores at start. */
public record SavedSession(Scenario scenario, Focus focus, WindowState window) {}
