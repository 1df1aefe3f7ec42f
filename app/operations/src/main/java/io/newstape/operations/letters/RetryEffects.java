package io.newstape.operations.letters;

import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AdminAnswer;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Retried;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What a retry has changed: the signals that were made of the records that were sent again. Open it before they are.
 */
public final class RetryEffects implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Admin admin;
    private final String applicationId;
    private final TopicReader<ScoredMention> mentions;
    private final TopicReader<Signal> signals;
    private final Set<String> letters = new HashSet<>();
    private final Map<TopicPartition, Long> sent = new HashMap<>();
    private final List<Signal> changed = new ArrayList<>();
    private long expected;

    /** @param applicationId of the pipeline, whose group tells how far it has read */
    public RetryEffects(
            Map<String, Object> client, Admin admin, String applicationId, Topics topics, AvroSerdes serdes) {
        this.admin = admin;
        this.applicationId = applicationId;
        this.mentions = TopicReader.of(client, topics.scoredMentions(), ScoredMention.class, serdes)
                .fromLast(0);
        this.signals =
                TopicReader.of(client, topics.signals(), Signal.class, serdes).fromLast(0);
    }

    /** A record was sent again. */
    public void sent(StoredLetter letter, RecordPlace record) {
        letters.add(letter.place().toString());
        sent.merge(new TopicPartition(record.topic(), record.partition()), record.offset(), Math::max);
    }

    /**
     * Waits until the pipeline has read all of them and their signals are there.
     *
     * @return false when that takes longer
     */
    public boolean await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            // a position may be seen before the mentions that were committed with it, but not before they were written
            boolean read = isRead()
                    && mentions.readWritten(
                            admin,
                            Duration.ofNanos(end - System.nanoTime()),
                            record -> expected += isOurs(record) ? 1 : 0);
            for (ConsumerRecord<String, Signal> record : signals.poll(LOOK)) {
                if (isOurs(record)) {
                    changed.add(record.value());
                }
            }
            if (read && changed.size() >= expected) {
                return true;
            }
        }
        return false;
    }

    /** The signals that were made, in the order in which they came. */
    public List<Signal> changed() {
        return List.copyOf(changed);
    }

    /** Whether the pipeline has committed the positions behind all records that were sent. */
    private boolean isRead() {
        Map<TopicPartition, OffsetAndMetadata> positions =
                AdminAnswer.of(admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata());
        return sent.entrySet().stream().allMatch(record -> {
            OffsetAndMetadata position = positions.get(record.getKey());
            return position != null && position.offset() > record.getValue();
        });
    }

    private boolean isOurs(ConsumerRecord<?, ?> record) {
        return Retried.from(record.headers()).map(letters::contains).orElse(false);
    }

    @Override
    public void close() {
        mentions.close();
        signals.close();
    }
}
