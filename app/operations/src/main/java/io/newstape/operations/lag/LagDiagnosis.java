package io.newstape.operations.lag;

import io.newstape.operations.lag.GroupView.OpenTransaction;
import io.newstape.operations.lag.GroupView.Phase;
import io.newstape.operations.lag.LagCause.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells from the looks of the last seconds how fast each partition is read, and why one is late. The first rule that
 * fits decides, in the order of {@link LagCause.Kind}.
 */
final class LagDiagnosis {

    /** A record may wait this long, in seconds, before anybody asks why: a few commits of every hop. */
    static final double LATE = 5;
    /** So long, in seconds, a scorer in another process may take. */
    static final double SLOW_SCORER = 10;
    /** A transaction that isn't finished after so long, in seconds, was left open: Streams gives its own ten. */
    private static final double LONG_TRANSACTION = 12;
    /** How many times the mean of its topic's other partitions a hot one takes in and is behind. */
    private static final double HOT = 4;
    /** As a share of all that waits. */
    private static final double NEARLY_ALL = 0.95;

    private final LagPace pace;
    private final HeldBack held;
    private final LagSample last;
    private final LocalView local;
    private final Set<LagReport.Partition> hot;

    private LagDiagnosis(List<LagSample> looks, LocalView local) {
        this.pace = new LagPace(looks);
        this.last = looks.get(looks.size() - 1);
        this.held = HeldBack.of(looks);
        this.local = local;
        this.hot = hotOnes();
    }

    /**
     * The hot partitions, if they are the reason why the group is late: nearly all that waits in any topic waits in them.
     * Where much waits elsewhere too, the whole group is too slow, and one key is not the reason: more threads or
     * instances help then.
     */
    private Set<LagReport.Partition> hotOnes() {
        Map<String, List<LagReport.Partition>> topics =
                last.report().partitions().stream().collect(Collectors.groupingBy(LagReport.Partition::topic));
        Set<LagReport.Partition> hot =
                topics.values().stream().flatMap(this::hotOnes).collect(Collectors.toCollection(LinkedHashSet::new));
        double records = hot.stream().mapToDouble(LagReport.Partition::records).sum();
        return records >= NEARLY_ALL * last.report().totalRecords() ? hot : Set.of();
    }

    private Stream<LagReport.Partition> hotOnes(List<LagReport.Partition> topic) {
        double in = topic.stream().mapToDouble(one -> pace.in(one).orElse(0)).sum();
        double behind = topic.stream().mapToDouble(LagReport.Partition::records).sum();
        int others = topic.size() - 1;
        return topic.stream()
                .filter(one -> others > 0
                        && isLate(one)
                        && isHot(pace.in(one).orElse(0), in, others)
                        && isHot(one.records(), behind, others));
    }

    /** Whether one of a topic has more than {@link #HOT} times the mean of the others. */
    private static boolean isHot(double one, double all, int others) {
        return one > HOT * (all - one) / others;
    }

    /** @param looks those that still count, the oldest first; at least one */
    static LagStatus of(List<LagSample> looks, LocalView local) {
        LagDiagnosis diagnosis = new LagDiagnosis(looks, local);
        LagSample last = diagnosis.last;
        List<LagStatus.Line> lines = new ArrayList<>();
        for (LagReport.Partition partition : last.report().partitions()) {
            lines.add(new LagStatus.Line(
                    partition,
                    diagnosis.pace.in(partition),
                    diagnosis.pace.out(partition),
                    diagnosis.cause(partition),
                    local.own().contains(partition.key())));
        }
        return new LagStatus(
                last.group().phase(),
                last.group().members(),
                lines,
                last.report().unreadable());
    }

    private Optional<LagCause> cause(LagReport.Partition partition) {
        boolean waits = partition.records() > 0;
        boolean late = isLate(partition);
        boolean heldBack = isHeldBack(partition);
        if (!waits && !heldBack) {
            return slowScorer(partition);
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
                    held.seconds(partition.key()));
        }
        if (late && local.awaitsRegistry()) {
            return cause(Kind.REGISTRY_AWAY, "the schema registry doesn't say which schema a record has");
        }
        return slowScorer(partition).or(() -> late ? paces(partition) : Optional.empty());
    }

    /** What it doesn't write can't be read late: so its topic is blamed although nothing waits there. */
    private Optional<LagCause> slowScorer(LagReport.Partition partition) {
        return local.scorer()
                .filter(scorer -> scorer.topic().equals(partition.topic()) && scorer.seconds() >= SLOW_SCORER)
                .flatMap(scorer -> cause(
                        Kind.SCORER_SLOW,
                        "the external scorer has not come to articles that were read %.0f s ago",
                        scorer.seconds()));
    }

    private Optional<LagCause> paces(LagReport.Partition partition) {
        if (last.group().phase() == Phase.REBALANCING) {
            return cause(
                    Kind.REBALANCING,
                    "the group's %d members agree who reads what",
                    last.group().members());
        }
        if (local.restoring() > 0) {
            return cause(Kind.RESTORING, "state is read back: %d records are left", local.restoring());
        }
        OptionalDouble in = pace.in(partition);
        OptionalDouble out = pace.out(partition);
        if (in.isEmpty() || out.isEmpty()) {
            return Optional.empty();
        }
        boolean shrinks = LagTrend.of(in.getAsDouble(), out.getAsDouble()) == LagTrend.SHRINKING;
        if (local.throttledMillis() > 0 && !shrinks) {
            return cause(
                    Kind.THROTTLED,
                    "the brokers hold each request back for %.0f ms, because of a quota",
                    local.throttledMillis());
        }
        if (out.getAsDouble() == 0) {
            long next = partition.committed().orElse(0);
            // before the record came there was nothing to read: that is no standstill
            double standstill = Math.min(pace.seconds(), partition.wallSeconds().orElse(pace.seconds()));
            return cause(Kind.STUCK, "no progress behind offset %d for at least %.0f s", next, standstill);
        }
        if (shrinks) {
            return cause(
                    Kind.CATCHING_UP,
                    "%.0f records a second are read, %.0f come in",
                    out.getAsDouble(),
                    in.getAsDouble());
        }
        if (hot.contains(partition)) {
            return cause(
                    Kind.HOT_PARTITION,
                    "%.0f records a second come to this partition, more than %.0f times those of the topic's others",
                    in.getAsDouble(),
                    HOT);
        }
        if (!hot.isEmpty()) {
            LagReport.Partition busy = Collections.max(hot, Comparator.comparingLong(LagReport.Partition::records));
            return cause(
                    Kind.HOT_PARTITION,
                    "most of what waits is in partition %d of %s, and this one waits beside it",
                    busy.number(),
                    busy.topic());
        }
        Optional<LagPace.Burst> burst = pace.burst(partition);
        if (burst.isPresent()) {
            return cause(
                    Kind.BURST,
                    "%.0f records a second come in, and %.0f did before; %.0f are read",
                    burst.get().now(),
                    burst.get().before(),
                    out.getAsDouble());
        }
        return cause(
                Kind.FALLING_BEHIND,
                "%.0f records a second come in, %.0f are read",
                in.getAsDouble(),
                out.getAsDouble());
    }

    private static boolean isLate(LagReport.Partition partition) {
        return partition.records() > 0 && partition.wallSeconds().orElse(LATE) >= LATE;
    }

    private boolean isUnassigned(LagReport.Partition partition) {
        return last.group().phase() == Phase.STABLE && !last.group().assigned().contains(partition.key());
    }

    /**
     * Whether a transaction holds records back for longer than transactions take, or ever since somebody looks. How busy
     * the topic was before doesn't count.
     */
    private boolean isHeldBack(LagReport.Partition partition) {
        double since = held.seconds(partition.key());
        return since >= LagPace.SHORTEST_SPAN && since >= Math.min(LONG_TRANSACTION, pace.seconds());
    }

    private String owner(LagReport.Partition partition) {
        OpenTransaction open = last.group().openTransactions().get(partition.key());
        return open == null || open.transactionalId().isEmpty() ? "" : " of " + open.transactionalId();
    }

    private static Optional<LagCause> cause(Kind kind, String words, Object... figures) {
        return Optional.of(new LagCause(kind, String.format(Locale.ROOT, words, figures)));
    }
}
