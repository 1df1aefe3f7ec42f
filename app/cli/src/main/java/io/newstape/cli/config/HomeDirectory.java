package io.newstape.cli.config;

import java.nio.file.Path;
import java.util.Map;

/** Where newstape keeps files of its own unless a setting or an option names a place. */
public final class HomeDirectory {

    private HomeDirectory() {}

    /** {@code $XDG_STATE_HOME/newstape} where that is set, else {@code $HOME/.newstape}. */
    public static Path ofThisUser() {
        return of(System.getenv());
    }

    /** The XDG specification takes relative paths for unset. Without HOME, the home that Java knows counts. */
    static Path of(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        if (state.startsWith("/")) {
            return Path.of(state, "newstape");
        }
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.isEmpty() ? System.getProperty("user.home") : home, ".newstape");
    }
}
