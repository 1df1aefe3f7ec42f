package io.newstape.cli.render;

/**
 * Whether a stream ends at a terminal. Java 17 can't tell the streams apart, so the launcher does and says so in a
 * system property; without the launcher there is no terminal.
 */
public enum Terminal {
    STANDARD_OUTPUT("newstape.terminal.out"),
    STANDARD_ERROR("newstape.terminal.err");

    private final String property;

    Terminal(String property) {
        this.property = property;
    }

    public boolean isThere() {
        return Boolean.getBoolean(property);
    }
}
