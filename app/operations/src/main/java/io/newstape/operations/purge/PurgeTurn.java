package io.newstape.operations.purge;

import io.newstape.streams.wire.PurgeNote;
import java.util.List;
import java.util.Optional;

/**
 * Which purge may work. Each one writes all keys that are left, from what it has read: two at once would bring back each
 * other's. The record of purges has one order for all, so the first of it that isn't done is the only one that may.
 */
final class PurgeTurn {

    private PurgeTurn() {}

    /**
     * The purge that must be done before.
     *
     * @param notes the last note of each purge, in the order in which they began
     * @param order what is to be purged; it may be among the notes
     */
    static Optional<PurgeNote> before(PurgeOrder order, List<PurgeNote> notes) {
        return notes.stream().filter(note -> note.ended().isEmpty()).findFirst().filter(first -> !order.isOf(first));
    }

    /** @throws PurgeRefused when another purge must be done before */
    static void require(PurgeOrder order, List<PurgeNote> notes) {
        before(order, notes).ifPresent(other -> {
            throw new PurgeRefused(
                    "the purge of " + other.subject() + ", begun on " + other.begun() + ", isn't done",
                    "Only one purge may run. Wait for it if it runs; if it was interrupted, give it again first. Then give"
                            + " this one again.");
        });
    }
}
