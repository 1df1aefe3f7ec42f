package io.newstape.history.log;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/** Reads the committed records of one partition from one offset to another, in constant memory. */
final class PartitionCursor implements LogCursor {

    private static final Duration ONE_LOOK = Duration.ofSeconds(1);
    private static final int MOST_EMPTY_LOOKS = 60;

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final long to;
    private Iterator<ConsumerRecord<byte[], byte[]>> fetched = Collections.emptyIterator();

    /**
     * @param consumer of its own; closed with the cursor
     * @param from first offset
     * @param to offset to stop before; not beyond the last stable offset
     */
    PartitionCursor(Consumer<byte[], byte[]> consumer, TopicPartition partition, long from, long to) {
        this.consumer = consumer;
        this.partition = partition;
        this.to = to;
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
    }

    /**
     * The next record; empty at the end.
     *
     * @throws HistoryRefused when the record was deleted meanwhile, or the broker sends nothing for a minute
     */
    @Override
    public Optional<LogRecord> next() {
        if (!fetched.hasNext()) {
            fetch();
        }
        if (!fetched.hasNext()) {
            return Optional.empty();
        }
        ConsumerRecord<byte[], byte[]> record = fetched.next();
        if (record.offset() >= to) {
            fetched = Collections.emptyIterator();
            consumer.seek(partition, to);
            return Optional.empty();
        }
        return Optional.of(new LogRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers()));
    }

    private void fetch() {
        int emptyLooks = 0;
        while (!fetched.hasNext() && consumer.position(partition) < to) {
            long before = consumer.position(partition);
            try {
                fetched = consumer.poll(ONE_LOOK).iterator();
            } catch (OffsetOutOfRangeException e) {
                throw new HistoryRefused(
                        "offset " + before + " of " + partition + " is gone: retention deleted it meanwhile",
                        "Raise the topic's retention, then start again.",
                        e);
            }
            emptyLooks = consumer.position(partition) > before ? 0 : emptyLooks + 1;
            if (emptyLooks > MOST_EMPTY_LOOKS) {
                throw new HistoryRefused(
                        "the broker has sent nothing of " + partition + " from offset " + before + " for a minute",
                        "Is its leader there? Nothing was lost; start again.");
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
