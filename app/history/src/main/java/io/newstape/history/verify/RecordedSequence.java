package io.newstape.history.verify;

import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;

/** The recorded records of a partition that are of interest, with a bounded look ahead. */
final class RecordedSequence implements AutoCloseable {

    /** How far a record that comes too late is looked for. */
    private static final int FURTHEST = 256;

    private final LogCursor cursor;
    private final Predicate<LogRecord> isOfInterest;
    private final Deque<LogRecord> ahead = new ArrayDeque<>();

    RecordedSequence(LogCursor cursor, Predicate<LogRecord> isOfInterest) {
        this.cursor = cursor;
        this.isOfInterest = isOfInterest;
    }

    /** Takes the next record; empty at the end. */
    Optional<LogRecord> take() {
        if (ahead.isEmpty()) {
            look();
        }
        return Optional.ofNullable(ahead.poll());
    }

    /** How many records stand before the first such one; empty when it isn't among those looked at. */
    Optional<Integer> find(Predicate<LogRecord> wanted) {
        int place = 0;
        for (LogRecord record : ahead) {
            if (wanted.test(record)) {
                return Optional.of(place);
            }
            place++;
        }
        while (ahead.size() < FURTHEST && look()) {
            if (wanted.test(ahead.getLast())) {
                return Optional.of(ahead.size() - 1);
            }
        }
        return Optional.empty();
    }

    /** The record that stands behind so many others; one that {@link #find} named. */
    LogRecord at(int place) {
        Iterator<LogRecord> records = ahead.iterator();
        for (int i = 0; i < place; i++) {
            records.next();
        }
        return records.next();
    }

    /** Takes the first such record among those that can be looked at, and leaves the others in their order. */
    Optional<LogRecord> takeFirst(Predicate<LogRecord> wanted) {
        Optional<Integer> place = find(wanted);
        if (place.isPresent()) {
            Iterator<LogRecord> records = ahead.iterator();
            for (int i = 0; i < place.get(); i++) {
                records.next();
            }
            LogRecord record = records.next();
            records.remove();
            return Optional.of(record);
        }
        return Optional.empty();
    }

    /** Passes over the records next in line that are such; how many they were. */
    int skip(Predicate<LogRecord> unwanted) {
        int skipped = 0;
        while ((!ahead.isEmpty() || look()) && unwanted.test(ahead.getFirst())) {
            ahead.removeFirst();
            skipped++;
        }
        return skipped;
    }

    private boolean look() {
        for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
            if (isOfInterest.test(next.get())) {
                ahead.add(next.get());
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        cursor.close();
    }
}
