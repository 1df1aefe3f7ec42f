package io.newstape.history.proof;

import io.newstape.history.export.ExportedChain;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordChain;
import io.newstape.history.log.RecordedLog;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The chain of a partition up to a record, computed from the log, and how it compares with the one that an export
 * recorded.
 *
 * @param topic its topic
 * @param partition its number
 * @param from first offset of the chain
 * @param offset of the record
 * @param records how many records the chain has up to there
 * @param link of the record, 64 hexadecimal digits
 * @param agreesTo offset of the last link that is the exported one; -1 when none was compared, or the first one differs
 * @param differsAt offset of the first link that isn't the exported one; -1 when there is none
 */
public record ChainProof(
        String topic, int partition, long from, long offset, long records, String link, long agreesTo, long differsAt) {

    /**
     * Computes it.
     *
     * @param exported with which it is compared; empty: with nothing
     * @throws HistoryRefused when the log has no such record, or its start is gone and so can't be compared
     */
    static ChainProof of(RecordedLog log, String topic, int partition, long offset, Optional<ExportedChain> exported) {
        OffsetRange there = log.extents(topic).get(partition);
        if (there == null || offset < there.begin() || offset >= there.end()) {
            throw new HistoryRefused(
                    topic + "-" + partition + " has no offset " + offset
                            + (there == null ? "" : ": it holds " + there.begin() + " to " + there.end()),
                    "Retention deleted it; topic.retention=forever keeps it next time.");
        }
        exported.ifPresent(chain -> requireStart(chain, there));
        long from = exported.map(ExportedChain::from).orElse(there.begin());
        Walk walk = new Walk(offset, exported);
        try (LogCursor cursor = log.open(topic, partition, from, there.end())) {
            for (Optional<LogRecord> next = cursor.next(); next.isPresent() && walk.goesOn(); next = cursor.next()) {
                walk.take(next.get());
            }
        }
        return walk.proof(topic, partition, from);
    }

    /** Whether links of the export cover the record and none differs. */
    public boolean isVouchedFor() {
        return differsAt < 0 && agreesTo >= offset;
    }

    private static void requireStart(ExportedChain chain, OffsetRange there) {
        if (chain.from() < there.begin()) {
            throw new HistoryRefused(
                    "offsets " + chain.from() + " to " + (there.begin() - 1) + " of " + chain.topic() + "-"
                            + chain.partition() + " are gone: retention deleted them",
                    "The chain of the export begins there, so it can't be compared any more. Leave out --export.");
        }
    }

    /** Goes along the log, and along the exported links. */
    private static final class Walk {

        private final long offset;
        private final RecordChain chain;
        private final SortedMap<Long, String> expected = new TreeMap<>();
        private long count;
        private long records;
        private String link;
        private long agreesTo = -1;
        private long differsAt = -1;

        Walk(long offset, Optional<ExportedChain> exported) {
            this.offset = offset;
            this.chain = new RecordChain(exported.map(ExportedChain::start).orElse(RecordChain.START));
            exported.ifPresent(known -> expected.putAll(known.links()));
        }

        /** Up to the record, and to the next exported link behind it. */
        boolean goesOn() {
            return link == null || agreesTo < offset && differsAt < 0 && !expected.isEmpty();
        }

        void take(LogRecord record) {
            String now = chain.add(record);
            count++;
            if (record.offset() == offset) {
                link = now;
                records = count;
            }
            if (differsAt < 0 && !expected.isEmpty() && expected.firstKey() <= record.offset()) {
                long place = expected.firstKey();
                if (place == record.offset() && expected.get(place).equals(now)) {
                    agreesTo = place;
                } else {
                    differsAt = place;
                }
                expected.remove(place);
            }
        }

        ChainProof proof(String topic, int partition, long from) {
            if (link == null) {
                throw new HistoryRefused(
                        topic + "-" + partition + " has no record at offset " + offset,
                        "It was deleted, or the signal says so wrongly.");
            }
            if (differsAt < 0 && agreesTo < offset && !expected.isEmpty()) {
                // the log ends before the next link of the export
                differsAt = expected.firstKey();
            }
            return new ChainProof(topic, partition, from, offset, records, link, agreesTo, differsAt);
        }
    }
}
