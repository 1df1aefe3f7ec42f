package io.newstape.embedded;

import java.nio.file.Path;

/** The real broker and the real registry, started once for all tests of a run. Tests share it by topic prefixes. */
public final class SharedStack {

    private static EmbeddedStack stack;

    private SharedStack() {}

    public static synchronized EmbeddedStack get() {
        if (stack == null) {
            try {
                stack = EmbeddedStack.startTemporary(distribution());
            } catch (Exception e) {
                throw new IllegalStateException("the stack for the tests doesn't start", e);
            }
        }
        return stack;
    }

    /** Where the build unpacks the registry to. */
    public static Path distribution() {
        return Distribution.besideTheJar();
    }
}
