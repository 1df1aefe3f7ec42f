package io.newstape.operations.lag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;

/** How fast partitions are written and read, from the first look that counts to the last. */
final class LagPace {

    /** Looks that lie closer together, in seconds, say nothing of a pace. */
    static final double SHORTEST_SPAN = 1;

    /** Nor do they say, in seconds, that more comes in than a moment ago. */
    private static final double SHORTEST_HALF = 3;

    /** How many times what came in before a burst brings. */
    private static final double BURST = 3;

    /**
     * What comes in now, far more than a moment ago.
     *
     * @param before records a second in the first half of the time
     * @param now records a second in the second half
     */
    record Burst(double before, double now) {}

    private final List<LagSample> looks;
    private final Map<TopicPartition, LagReport.Partition> first;
    private final Map<TopicPartition, LagReport.Partition> middle;
    private final double firstHalf;
    private final double secondHalf;

    /** @param looks the oldest first; at least one */
    LagPace(List<LagSample> looks) {
        this.looks = looks;
        LagSample half = looks.get(0);
        for (LagSample look : looks) {
            half = seconds(looks.get(0), look) <= seconds() / 2 ? look : half;
        }
        this.first = partitions(looks.get(0));
        this.middle = partitions(half);
        this.firstHalf = seconds(looks.get(0), half);
        this.secondHalf = seconds() - firstHalf;
    }

    /** How long this is. */
    double seconds() {
        return seconds(looks.get(0), looks.get(looks.size() - 1));
    }

    /** Records a second that come in; empty when that isn't known. */
    OptionalDouble in(LagReport.Partition last) {
        return perSecond(last, LagPace::written);
    }

    /** Records a second that are read; empty when that isn't known. */
    OptionalDouble out(LagReport.Partition last) {
        return perSecond(last, one -> one.committed().orElse(0));
    }

    /** Empty too where too few looks tell of it. */
    Optional<Burst> burst(LagReport.Partition last) {
        LagReport.Partition before = first.get(last.key());
        LagReport.Partition half = middle.get(last.key());
        if (before == null || half == null || firstHalf < SHORTEST_HALF || secondHalf < SHORTEST_HALF) {
            return Optional.empty();
        }
        Burst paces = new Burst(
                Math.max(0, written(half) - written(before)) / firstHalf,
                Math.max(0, written(last) - written(half)) / secondHalf);
        return paces.now() > BURST * paces.before() ? Optional.of(paces) : Optional.empty();
    }

    private OptionalDouble perSecond(LagReport.Partition last, ToLongFunction<LagReport.Partition> offset) {
        LagReport.Partition earlier = first.get(last.key());
        if (earlier == null || seconds() < SHORTEST_SPAN) {
            return OptionalDouble.empty();
        }
        long moved = offset.applyAsLong(last) - offset.applyAsLong(earlier);
        return OptionalDouble.of(Math.max(0, moved) / seconds());
    }

    private static long written(LagReport.Partition partition) {
        return partition.end() + partition.uncommitted();
    }

    private static double seconds(LagSample from, LagSample to) {
        return (to.nanos() - from.nanos()) / 1e9;
    }

    private static Map<TopicPartition, LagReport.Partition> partitions(LagSample look) {
        Map<TopicPartition, LagReport.Partition> partitions = new HashMap<>();
        look.report().partitions().forEach(partition -> partitions.put(partition.key(), partition));
        return partitions;
    }
}
