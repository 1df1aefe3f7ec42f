package io.newstape.history.verify;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.RecordOrigin;
import io.newstape.history.log.RunningDigest;
import io.newstape.history.replay.DerivedValues;
import io.newstape.history.verify.Difference.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what a replay makes with what was recorded, record by record, and keeps count. For one thread.
 *
 * <p>Dead letters are the one exception to order and count. Kafka Streams decodes records ahead of the one that it works
 * on, so the letter of an unreadable record may stand before that of an unprocessable one, and after a restart the
 * record is read, and its letter written, once more. Each must be there with its bytes; a repeated one is counted apart.
 *
 * <p>Of a compacted topic, a record may be gone when a later one has its key; the last one of each key must be there.
 */
final class Comparison {

    private final DerivedValues values;
    private final int mostShown;
    private final RunningDigest recordedDigest = new RunningDigest();
    private final RunningDigest replayedDigest = new RunningDigest();
    private final List<Difference> shown = new ArrayList<>();
    private final Set<String> letters = new HashSet<>();
    private final Map<String, Difference> compactedAway = new LinkedHashMap<>();
    private long repeatedLetters;
    private long compared;
    private long differences;

    /** @param mostShown how many differences are kept; further ones are only counted */
    Comparison(DerivedValues values, int mostShown) {
        this.values = values;
        this.mostShown = mostShown;
    }

    /**
     * Compares a replayed record with the next recorded one.
     *
     * @param recorded the recorded records of its topic and partition, from here on
     * @param counts false while only state is being built: the recorded record is passed over, and nothing is said
     */
    void compare(DerivedRecord replayed, int partition, RecordedSequence recorded, boolean counts) {
        String source = source(RecordOrigin.of(replayed.headers()));
        Optional<Integer> place = recorded.find(record -> isSame(record, replayed, source));
        if (place.isPresent()) {
            compareAt(place.get(), replayed, source, recorded, counts);
        } else if (counts) {
            replayedDigest.add(replayed.key(), values.body(replayed.topic(), replayed.value()));
            differ(missing(replayed, partition, source));
        }
    }

    /** Offset of the recorded record that a replayed one is compared with; empty when there is none. */
    Optional<Long> placeOf(DerivedRecord replayed, RecordedSequence recorded) {
        String source = source(RecordOrigin.of(replayed.headers()));
        return recorded.find(record -> isSame(record, replayed, source))
                .map(place -> recorded.at(place).offset());
    }

    /** Compares a replayed record with the next recorded one of a topic that is compacted. */
    void compareCompacted(DerivedRecord replayed, int partition, RecordedSequence recorded, boolean counts) {
        String source = source(RecordOrigin.of(replayed.headers()));
        Optional<Integer> place = recorded.find(record -> isSame(record, replayed, source));
        if (place.isPresent()) {
            compactedAway.remove(text(replayed.key()));
            compareAt(place.get(), replayed, source, recorded, counts);
        } else if (counts && replayed.value() == null) {
            // compaction removes a record without a value, and all before it with the key
            compactedAway.remove(text(replayed.key()));
        } else if (counts) {
            compactedAway.put(text(replayed.key()), missing(replayed, partition, source));
        }
    }

    /** Nothing more comes: what was taken for compacted away, and has no later record, is missing. */
    void end() {
        compactedAway.values().forEach(this::differ);
        compactedAway.clear();
    }

    private void compareAt(
            int place, DerivedRecord replayed, String source, RecordedSequence recorded, boolean counts) {
        for (int i = 0; i < place; i++) {
            LogRecord surplus = recorded.take().orElseThrow();
            if (counts) {
                unexpected(surplus);
            }
        }
        LogRecord record = recorded.take().orElseThrow();
        if (counts) {
            compare(record, replayed, source);
        }
    }

    /** Compares a replayed dead letter with the recorded ones. */
    void compareLetter(DerivedRecord replayed, int partition, RecordedSequence recorded, boolean counts) {
        String source = source(RecordOrigin.of(replayed.headers()));
        repeatedLetters += recorded.skip(this::isRepeated);
        Optional<LogRecord> record = recorded.takeFirst(letter -> isSame(letter, replayed, source));
        letters.add(source);
        if (record.isPresent() && counts) {
            compare(record.get(), replayed, source);
        } else if (counts) {
            differ(missing(replayed, partition, source));
        }
    }

    private static Difference missing(DerivedRecord replayed, int partition, String source) {
        return new Difference(Kind.MISSING, replayed.topic(), partition, -1, text(replayed.key()), source, List.of());
    }

    /** Tells of a recorded record that the replay doesn't make. */
    void unexpected(LogRecord record) {
        if (isRepeated(record)) {
            repeatedLetters++;
            return;
        }
        recordedDigest.add(record.key(), values.body(record.topic(), record.value()));
        differ(new Difference(
                Kind.UNEXPECTED,
                record.topic(),
                record.partition(),
                record.offset(),
                text(record.key()),
                source(RecordOrigin.of(record.headers())),
                List.of()));
    }

    /**
     * How it went.
     *
     * @param input the topic that was replayed
     * @param replayed records that were replayed
     */
    PartitionReport report(String input, LogSlice slice, long replayed) {
        return new PartitionReport(
                input,
                slice.partition(),
                slice.from(),
                slice.to(),
                replayed,
                compared,
                recordedDigest.hex(),
                replayedDigest.hex(),
                differences,
                repeatedLetters,
                List.copyOf(shown));
    }

    private boolean isRepeated(LogRecord record) {
        return RecordOrigin.isDeadLetter(record.headers())
                && letters.contains(source(RecordOrigin.of(record.headers())));
    }

    private void compare(LogRecord record, DerivedRecord replayed, String source) {
        compared++;
        byte[] left = values.bodyNow(record.topic(), record.value(), replayed.value());
        byte[] right = values.body(replayed.topic(), replayed.value());
        recordedDigest.add(record.key(), left);
        replayedDigest.add(replayed.key(), right);
        boolean sameTime = replayed.time() == null || replayed.time() == record.time();
        if (!Arrays.equals(left, right) || !sameTime) {
            differ(new Difference(
                    Kind.DIFFERENT,
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    text(record.key()),
                    source,
                    fields(record, replayed, sameTime)));
        }
    }

    private List<FieldDifference> fields(LogRecord record, DerivedRecord replayed, boolean sameTime) {
        List<FieldDifference> fields = new ArrayList<>();
        if (!sameTime) {
            fields.add(
                    new FieldDifference("(timestamp)", Long.toString(record.time()), Long.toString(replayed.time())));
        }
        values.decode(record.topic(), record.value())
                .ifPresent(left -> values.decode(replayed.topic(), replayed.value())
                        .ifPresent(right -> fields.addAll(FieldDifference.between(left, right))));
        return fields;
    }

    private void differ(Difference difference) {
        differences++;
        if (shown.size() < mostShown) {
            shown.add(difference);
        }
    }

    private static boolean isSame(LogRecord recorded, DerivedRecord replayed, String source) {
        return Arrays.equals(recorded.key(), replayed.key())
                && source(RecordOrigin.of(recorded.headers())).equals(source);
    }

    private static String source(Optional<RecordOrigin> source) {
        return source.map(s -> s.topic() + "-" + s.partition() + "@" + s.offset())
                .orElse("");
    }

    private static String text(byte[] key) {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
