package io.newstape.cli.render;

/**
 * Whether a stream ends at a terminal. Java 17 can't tell the streams apart, so the launcher does and says so in a
 * system property; without the launcher there is no terminal.
 */
public enum Terminal {
    STANDARD_OUTPUT("newstape.terminal.out"),
    STANDARD_ERROR("newstape.terminal.err");

    /** Wide enough for a headline beside its figures, where nobody knows better: in a pipe or a file. */
    private static final int USUAL_WIDTH = 120;

    /** What the launcher asked the terminal for. */
    private static final String COLUMNS = "newstape.terminal.columns";

    private final String property;

    Terminal(String property) {
        this.property = property;
    }

    public boolean isThere() {
        return Boolean.getBoolean(property);
    }

    /** How wide a line may be: as wide as the terminal, or as the environment's COLUMNS; else 120. */
    public static int width() {
        return width(System.getProperty(COLUMNS), System.getenv("COLUMNS"));
    }

    static int width(String terminal, String environment) {
        int width = number(terminal);
        return width > 0 ? width : number(environment) > 0 ? number(environment) : USUAL_WIDTH;
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
