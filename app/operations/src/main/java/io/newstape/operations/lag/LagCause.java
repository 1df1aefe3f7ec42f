package io.newstape.operations.lag;

/**
 * Why a partition is behind.
 *
 * @param kind one of few, for programs
 * @param words the same for people, with the figures that show it
 */
public record LagCause(Kind kind, String words) {

    /** Causes, the most serious first. The name in small letters is the label of metrics and JSON. */
    public enum Kind {
        /** A stream thread of this process has ended for good. */
        THREAD_DEAD,
        /** No instance of the group is running. */
        NO_INSTANCE,
        /** Members run, but none of them has this partition. */
        NOT_ASSIGNED,
        /** A transaction that isn't finished holds records back from every reader. */
        OPEN_TRANSACTION,
        /** A record's schema isn't known yet, and the schema registry doesn't answer. */
        REGISTRY_AWAY,
        /** Articles wait for an external scorer; the partition is one of those where its scores should come. */
        SCORER_SLOW,
        /** A reader has the partition and doesn't move. */
        STUCK,
        /** The group agrees who reads what. */
        REBALANCING,
        /** State is read back from the changelogs before work goes on. */
        RESTORING,
        /** The brokers hold the reader back, because it has used up its quota. */
        THROTTLED,
        /** Far more goes to one partition than to the others of its topic, and nearly all that waits is there. */
        HOT_PARTITION,
        /** More comes in than is read, or hardly less. */
        FALLING_BEHIND,
        /** Far more comes in than a moment ago, and more than is read. If it lasts, it is {@link #FALLING_BEHIND}. */
        BURST,
        /** It is read clearly faster than it comes in: the backlog shrinks. */
        CATCHING_UP;

        /** As in JSON and in metrics: {@code open_transaction}. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
