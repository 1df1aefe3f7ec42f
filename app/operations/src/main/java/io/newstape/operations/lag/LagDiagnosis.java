package io.newstape.operations.lag;

import io.newstape.operations.lag.GroupView.OpenTransaction;
import io.newstape.operations.lag.GroupView.Phase;
import io.newstape.operations.lag.LagCause.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells from the looks of the last seconds how fast each partition is read, and why one is late. The first rule that
 * fits decides, in the order of {@link LagCause.Kind}.
 */
final class LagDiagnosis {

    /** A record may wait this long, in seconds, before anybody asks why: a few commits of every hop. */
    static final double LATE = 5;
    /** Looks that lie closer together, in seconds, say nothing of a pace. */
    static final double SHORTEST_SPAN = 1;
    /** How many times the mean of its topic's other partitions a hot one takes in and is behind. */
    private static final double HOT = 4;

    private final Map<TopicPartition, LagReport.Partition> before = new HashMap<>();
    private final LagSample last;
    private final LocalView local;
    private final double seconds;

    private LagDiagnosis(LagSample first, LagSample last, LocalView local) {
        first.report().partitions().forEach(partition -> before.put(key(partition), partition));
        this.last = last;
        this.local = local;
        this.seconds = (last.nanos() - first.nanos()) / 1e9;
    }

    /**
     * @param first the oldest look that still counts
     * @param last the newest; may be the same
     */
    static LagStatus of(LagSample first, LagSample last, LocalView local) {
        LagDiagnosis diagnosis = new LagDiagnosis(first, last, local);
        List<LagStatus.Line> lines = new ArrayList<>();
        for (LagReport.Partition partition : last.report().partitions()) {
            lines.add(new LagStatus.Line(
                    partition, diagnosis.in(partition), diagnosis.out(partition), diagnosis.cause(partition)));
        }
        return new LagStatus(last.group().phase(), last.group().members(), lines);
    }

    private Optional<LagCause> cause(LagReport.Partition partition) {
        boolean waits = partition.records() > 0;
        boolean late = waits && partition.wallSeconds().orElse(LATE) >= LATE;
        boolean heldBack = isHeldBack(partition);
        if (!waits && !heldBack) {
            return Optional.empty();
        }
        if (local.threadsAlive() < local.threadsWanted()) {
            int dead = local.threadsWanted() - local.threadsAlive();
            return cause(Kind.THREAD_DEAD, "%d of %d stream threads ended for good", dead, local.threadsWanted());
        }
        if (waits && last.group().phase() == Phase.EMPTY) {
            return cause(Kind.NO_INSTANCE, "no instance of the group is running");
        }
        if (late && isUnassigned(partition)) {
            return cause(
                    Kind.NOT_ASSIGNED,
                    "none of the group's %d members reads it",
                    last.group().members());
        }
        if (heldBack) {
            return cause(
                    Kind.OPEN_TRANSACTION,
                    "a transaction%s has held back %d offsets for at least %.0f s",
                    owner(partition),
                    partition.uncommitted(),
                    seconds);
        }
        if (late && local.awaitsRegistry()) {
            return cause(Kind.REGISTRY_AWAY, "the schema registry doesn't say which schema a record has");
        }
        return late ? pace(partition) : Optional.empty();
    }

    private Optional<LagCause> pace(LagReport.Partition partition) {
        if (last.group().phase() == Phase.REBALANCING) {
            return cause(
                    Kind.REBALANCING,
                    "the group's %d members agree who reads what",
                    last.group().members());
        }
        if (local.restoring() > 0) {
            return cause(Kind.RESTORING, "state is read back: %d records are left", local.restoring());
        }
        OptionalDouble in = in(partition);
        OptionalDouble out = out(partition);
        if (in.isEmpty() || out.isEmpty()) {
            return Optional.empty();
        }
        if (local.throttledMillis() > 0 && in.getAsDouble() >= out.getAsDouble()) {
            return cause(
                    Kind.THROTTLED,
                    "the brokers hold each request back for %.0f ms, because of a quota",
                    local.throttledMillis());
        }
        if (out.getAsDouble() == 0) {
            long next = partition.committed().orElse(0);
            // before the record came there was nothing to read: that is no standstill
            double standstill = Math.min(seconds, partition.wallSeconds().orElse(seconds));
            return cause(Kind.STUCK, "no progress behind offset %d for at least %.0f s", next, standstill);
        }
        if (isHot(partition)) {
            return cause(
                    Kind.HOT_PARTITION,
                    "%.0f records a second come to this partition, more than %.0f times those of the topic's others",
                    in.getAsDouble(),
                    HOT);
        }
        return in.getAsDouble() >= out.getAsDouble()
                ? cause(
                        Kind.FALLING_BEHIND,
                        "%.0f records a second come in, %.0f are read",
                        in.getAsDouble(),
                        out.getAsDouble())
                : cause(
                        Kind.CATCHING_UP,
                        "%.0f records a second are read, %.0f come in",
                        out.getAsDouble(),
                        in.getAsDouble());
    }

    private boolean isUnassigned(LagReport.Partition partition) {
        return last.group().phase() == Phase.STABLE && !last.group().assigned().contains(key(partition));
    }

    /** Whether the last stable offset has not moved while records lie behind it. */
    private boolean isHeldBack(LagReport.Partition partition) {
        LagReport.Partition earlier = before.get(key(partition));
        return partition.uncommitted() > 0
                && seconds >= SHORTEST_SPAN
                && earlier != null
                && earlier.uncommitted() > 0
                && earlier.end() == partition.end();
    }

    private String owner(LagReport.Partition partition) {
        OpenTransaction open = last.group().openTransactions().get(key(partition));
        return open == null || open.transactionalId().isEmpty() ? "" : " of " + open.transactionalId();
    }

    private boolean isHot(LagReport.Partition partition) {
        double others = 0;
        double behind = 0;
        int count = 0;
        for (LagReport.Partition other : last.report().partitions()) {
            if (other.topic().equals(partition.topic()) && other.number() != partition.number()) {
                others += in(other).orElse(0);
                behind += other.records();
                count++;
            }
        }
        return count > 0
                && in(partition).orElse(0) > HOT * others / count
                && partition.records() > HOT * behind / count;
    }

    private OptionalDouble in(LagReport.Partition partition) {
        return perSecond(partition, one -> one.end() + one.uncommitted());
    }

    private OptionalDouble out(LagReport.Partition partition) {
        return perSecond(partition, one -> one.committed().orElse(0));
    }

    private OptionalDouble perSecond(LagReport.Partition partition, ToLongFunction<LagReport.Partition> offset) {
        LagReport.Partition earlier = before.get(key(partition));
        if (earlier == null || seconds < SHORTEST_SPAN) {
            return OptionalDouble.empty();
        }
        long moved = offset.applyAsLong(partition) - offset.applyAsLong(earlier);
        return OptionalDouble.of(Math.max(0, moved) / seconds);
    }

    private static TopicPartition key(LagReport.Partition partition) {
        return new TopicPartition(partition.topic(), partition.number());
    }

    private static Optional<LagCause> cause(Kind kind, String words, Object... figures) {
        return Optional.of(new LagCause(kind, String.format(Locale.ROOT, words, figures)));
    }
}
