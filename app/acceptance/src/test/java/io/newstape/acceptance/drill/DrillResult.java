package io.newstape.acceptance.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the alerts made of an incident.
 *
 * @param fired all that fired until the last expected one did, without what fired before
 * @param seconds from when the fault was there until the last expected one fired; -1 when it never did, or none was
 *     expected
 * @param afterwards what fired besides until all was well again
 */
record DrillResult(Incident incident, Set<String> fired, long seconds, Set<String> afterwards) {

    /** Whoever waits longer for an alert hears of it from a desk first. */
    static final long LONGEST_SECONDS = 60;

    /** What was wrong about it: other alerts than the right ones, one too late, or one when all was over. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!fired.equals(incident.expected())) {
            faults.add("%s: %s fired, expected was %s"
                    .formatted(incident.name(), words(fired), words(incident.expected())));
        } else if (seconds > LONGEST_SECONDS) {
            faults.add("%s: %s fired after %d s, later than %d s"
                    .formatted(incident.name(), words(fired), seconds, LONGEST_SECONDS));
        }
        if (!afterwards.isEmpty()) {
            faults.add("%s: %s fired when it was over".formatted(incident.name(), words(afterwards)));
        }
        return faults;
    }

    /** For the table of all incidents. */
    String row() {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        incident.name(),
                        words(incident.expected()),
                        words(fired),
                        seconds >= 0 ? seconds : incident.expected().isEmpty() ? "" : "never",
                        words(afterwards));
    }

    private static String words(Set<String> alerts) {
        return alerts.isEmpty() ? "none" : String.join(", ", new TreeSet<>(alerts));
    }
}
