package io.newstape.operations.lag;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How far a group is behind, how that changes, and why.
 *
 * @param phase what the group is doing
 * @param members how many members it has
 * @param lines one for each partition, sorted by topic and partition
 * @param unreadable topics that the principal may describe, but not read: for how long their records wait is not known
 */
public record LagStatus(GroupView.Phase phase, int members, List<Line> lines, Set<String> unreadable) {

    public LagStatus {
        lines = List.copyOf(lines);
        unreadable = Set.copyOf(unreadable);
    }

    /**
     * One partition.
     *
     * @param lag how far it is behind
     * @param inPerSecond records that come in; empty until two looks lie far enough apart
     * @param outPerSecond records that are read; empty likewise
     * @param cause why it is behind; empty when nothing waits longer than it must
     * @param isOwn whether a stream thread of this process works on it; false when that isn't known
     */
    public record Line(
            LagReport.Partition lag,
            OptionalDouble inPerSecond,
            OptionalDouble outPerSecond,
            Optional<LagCause> cause,
            boolean isOwn) {

        /** Seconds until nothing is left at the present pace; 0 when nothing is, empty for never or not known. */
        public OptionalDouble catchUpSeconds() {
            if (lag.records() == 0) {
                return OptionalDouble.of(0);
            }
            double gain = outPerSecond.orElse(0) - inPerSecond.orElse(0);
            return gain > 0 ? OptionalDouble.of(lag.records() / gain) : OptionalDouble.empty();
        }

        /** Where the backlog goes; empty when the paces aren't known. */
        public Optional<LagTrend> trend() {
            return inPerSecond.isPresent() && outPerSecond.isPresent()
                    ? Optional.of(LagTrend.of(inPerSecond.getAsDouble(), outPerSecond.getAsDouble()))
                    : Optional.empty();
        }

        /** Whether the pace is known and never ends the backlog. */
        public boolean isNever() {
            return lag.records() > 0
                    && outPerSecond.isPresent()
                    && catchUpSeconds().isEmpty();
        }
    }

    /** The most serious cause of all partitions; empty when nothing is late. */
    public Optional<LagCause> worst() {
        return lines.stream().flatMap(line -> line.cause().stream()).min(Comparator.comparing(LagCause::kind));
    }

    /** Lag of all partitions together, in records. */
    public long totalRecords() {
        return lines.stream().mapToLong(line -> line.lag().records()).sum();
    }

    /** The longest wait of any record, in seconds of wall time; empty when one is not known. */
    public OptionalDouble longestSeconds() {
        double longest = 0;
        for (Line line : lines) {
            if (line.lag().wallSeconds().isEmpty()) {
                return OptionalDouble.empty();
            }
            longest = Math.max(longest, line.lag().wallSeconds().getAsDouble());
        }
        return OptionalDouble.of(longest);
    }
}
