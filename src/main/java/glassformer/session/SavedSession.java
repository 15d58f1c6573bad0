package glassformer.session;

import java.util.List;

/**
 * All that the window restores at start.
 *
 * @param recentModels the model folders opened last, the newest first
 * @param exports how the last exports were set
 */
public record SavedSession(
    Scenario scenario,
    Focus focus,
    WindowState window,
    List<String> recentModels,
    SavedExports exports) {}
