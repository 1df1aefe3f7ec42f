package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;

/**
 * Brings the mentions of one partition into the order that was recorded. A mention waits until those recorded before it
 * have come. A recorded mention that this replay doesn't make is passed over once its article was read. A mention that
 * wasn't recorded waits only for those of its own partition of articles. For one thread.
 */
final class MentionQueue {

    private final long[] places;
    private final Map<Integer, Deque<Waiting>> waiting = new TreeMap<>();
    private final Map<Integer, Integer> ahead = new HashMap<>();
    private int next;

    /** @param places the recorded order, as {@link RecordedOrder#of} gives it */
    MentionQueue(long[] places) {
        this.places = places;
    }

    /**
     * A mention whose turn has not come yet.
     *
     * @param source partition of its article
     * @param offset of its article
     * @param isWanted whether results of the article are to be written
     */
    record Waiting(DerivedRecord mention, int source, long offset, boolean isWanted) {}

    void add(Waiting mention) {
        waiting.computeIfAbsent(mention.source(), source -> new ArrayDeque<>()).add(mention);
    }

    /**
     * Hands out the mentions whose turn has come.
     *
     * @param read how far each partition of articles was read: the offset behind the last article
     */
    void release(IntToLongFunction read, Consumer<Waiting> receiver) {
        releaseUnrecorded(receiver);
        while (next < places.length && releaseRecorded(read, receiver)) {
            releaseUnrecorded(receiver);
        }
    }

    /** The partition of articles that must be read next, for the queue to go on; empty when any will do. */
    OptionalInt needed() {
        return next < places.length ? OptionalInt.of(RecordedOrder.source(places[next])) : OptionalInt.empty();
    }

    private boolean releaseRecorded(IntToLongFunction read, Consumer<Waiting> receiver) {
        int source = RecordedOrder.source(places[next]);
        long offset = RecordedOrder.offset(places[next]);
        Deque<Waiting> queue = waiting.get(source);
        boolean isThere = queue != null && !queue.isEmpty() && queue.peek().offset() == offset;
        if (!isThere && read.applyAsLong(source) <= offset) {
            return false;
        }
        next++;
        if (isThere) {
            receiver.accept(queue.poll());
        }
        return true;
    }

    private void releaseUnrecorded(Consumer<Waiting> receiver) {
        waiting.forEach((source, queue) -> {
            while (!queue.isEmpty() && queue.peek().offset() < nextRecorded(source)) {
                receiver.accept(queue.poll());
            }
        });
    }

    /** Offset of the article of the next recorded mention from this partition of articles. */
    private long nextRecorded(int source) {
        int place = Math.max(next, ahead.getOrDefault(source, 0));
        while (place < places.length && RecordedOrder.source(places[place]) != source) {
            place++;
        }
        ahead.put(source, place);
        return place < places.length ? RecordedOrder.offset(places[place]) : Long.MAX_VALUE;
    }
}
