package io.newstape.cli.render;

import java.util.Locale;

/**
 * Says on standard error how far long work is. On a terminal it is one line that changes; elsewhere each stage has a
 * line of its own, and nothing else is said.
 */
public final class Progress {

    private static final long EVERY_NANOS = 200_000_000L;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Output output;
    private final String verb;
    private final long start = System.nanoTime();
    private long shown;

    public Progress(Output output, String verb) {
        this.output = output;
        this.verb = verb;
    }

    public void at(long count, String where) {
        long now = System.nanoTime();
        if (output.watched() && now - shown > EVERY_NANOS) {
            shown = now;
            double seconds = Math.max(1e-3, (now - start) / 1e9);
            output.err()
                    .print(CLEAR_LINE
                            + String.format(
                                    Locale.ROOT,
                                    "%,d %s, %,.0f/s, %s",
                                    count,
                                    verb,
                                    count / seconds,
                                    VisibleText.of(where)));
            output.err().flush();
        }
    }

    /** A stage of work whose length nobody knows. */
    public void stage(String what) {
        if (output.watched()) {
            output.err().print(CLEAR_LINE + what + " ...");
            output.err().flush();
        } else {
            output.say("newstape: " + what + " ...");
        }
    }

    public void end() {
        if (output.watched()) {
            output.err().print(CLEAR_LINE);
            output.err().flush();
        }
    }
}
