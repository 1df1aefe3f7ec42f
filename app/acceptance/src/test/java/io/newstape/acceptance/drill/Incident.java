package io.newstape.acceptance.drill;

import java.util.Set;

/**
 * Something that goes wrong in the field, or that looks as if it did.
 *
 * @param name what it is, for people
 * @param expected the alerts that must fire; empty where none may
 * @param inject does it
 * @param recover ends it
 */
record Incident(String name, Set<String> expected, Step inject, Step recover) {

    /** One step of an incident. */
    interface Step {
        void run() throws Exception;
    }

    Incident {
        expected = Set.copyOf(expected);
    }

    static Incident of(String name, String expected, Step inject, Step recover) {
        return new Incident(name, Set.of("Newstape" + expected), inject, recover);
    }

    /** One of which nobody needs to know. */
    static Incident harmless(String name, Step inject, Step recover) {
        return new Incident(name, Set.of(), inject, recover);
    }
}
