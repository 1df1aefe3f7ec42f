package io.newstape.cli.command;

import io.newstape.operations.lag.LagStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much lag is too much.
 *
 * @param records the most that may wait in all partitions together; null for any number
 * @param seconds the longest that a record may wait, by the wall clock; null for any time
 */
record LagLimits(Long records, Double seconds) {

    boolean isEmpty() {
        return records == null && seconds == null;
    }

    /** What is beyond a limit, and what can't be compared with one because it isn't known; empty when all is well. */
    List<String> broken(LagStatus status) {
        List<String> broken = new ArrayList<>();
        if (records != null && status.totalRecords() > records) {
            broken.add("the lag is %d records, above --max-lag %d".formatted(status.totalRecords(), records));
        }
        if (seconds != null) {
            status.lines().forEach(line -> add(broken, line));
        }
        return broken;
    }

    private void add(List<String> broken, LagStatus.Line line) {
        String partition = line.lag().topic() + " " + line.lag().number();
        if (line.lag().wallSeconds().isEmpty()) {
            broken.add("for how long a record of " + partition
                    + " has waited is not known, so --max-seconds can't be checked");
        } else if (line.lag().wallSeconds().getAsDouble() > seconds) {
            broken.add(String.format(
                    Locale.ROOT,
                    "a record of %s has waited %.1f s, above --max-seconds %s",
                    partition,
                    line.lag().wallSeconds().getAsDouble(),
                    seconds));
        }
    }
}
