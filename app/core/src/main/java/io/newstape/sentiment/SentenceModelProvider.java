package io.newstape.sentiment;

import java.util.Map;

/** Opens a kind of model that isn't part of the jar; found on the class path by {@link java.util.ServiceLoader}. */
public interface SentenceModelProvider {

    /** What the setting {@code scorer} calls it, and what its own settings begin with. */
    String name();

    /**
     * Opens the model that the settings name.
     *
     * @param settings its settings by key, without its name in front
     * @throws UnusableModel when a setting or a file isn't what it should be
     */
    SentenceModel open(Map<String, String> settings);
}
