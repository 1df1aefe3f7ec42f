package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogReader;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes results to topics of their own, in transactions. How far the replay is goes into the same transaction, as the
 * offsets of a consumer group that has no members, on the target's own topic of articles: it holds none, and is there
 * also where the articles come from an archive.
 */
public final class TopicSink implements ReplaySink {

    private final LogReader log;
    private final Map<String, Object> client;
    private final Topics target;
    private final String name;
    private final Map<String, String> names = new HashMap<>();
    private Producer<byte[], byte[]> producer;
    private String fingerprint = "";
    private ConsumerGroupMetadata group;
    private boolean inTransaction;

    /**
     * @param client settings of the Kafka client, bootstrap servers included
     * @param source the topics that are replayed
     * @param target the topics that results go to; they must be there, and differ from the source's
     * @param name of the replay: its transactional id and its group
     */
    public TopicSink(LogReader log, Map<String, Object> client, Topics source, Topics target, String name) {
        if (source.articles().name().equals(target.articles().name())) {
            throw new HistoryRefused(
                    "the results of a replay don't go to the live topics",
                    "Name a prefix of their own, such as --to-prefix replay.");
        }
        this.log = log;
        this.client = Map.copyOf(client);
        this.target = target;
        this.name = name;
        List<Topic> from = source.all();
        List<Topic> to = target.all();
        for (int i = 0; i < from.size(); i++) {
            names.put(from.get(i).name(), to.get(i).name());
        }
    }

    @Override
    public Optional<SortedMap<Integer, ReplaySegment>> open(String request) {
        fingerprint = request;
        SortedMap<Integer, ReplaySegment> legs = new TreeMap<>();
        committed().forEach((partition, offset) -> {
            String[] said = offset.metadata().split(" ", 2);
            if (!said[0].equals(fingerprint) || said.length < 2) {
                throw new HistoryRefused(
                        "the topics of " + name + " hold another replay",
                        "Give the same options to go on with it, or another --to-prefix.");
            }
            legs.put(partition.partition(), ReplaySegment.parse(said[1], offset.offset()));
        });
        if (legs.isEmpty()) {
            requireEmpty();
        }
        Map<String, Object> settings = Tuning.anyProducer(client);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        group = log.group(name);
        // whatever an earlier run left open is aborted here
        producer.initTransactions();
        return legs.isEmpty() ? Optional.empty() : Optional.of(legs);
    }

    @Override
    public void write(DerivedRecord result) {
        begin();
        producer.send(new ProducerRecord<>(
                names.get(result.topic()), null, result.time(), result.key(), result.value(), result.headers()));
    }

    @Override
    public void checkpoint(SortedMap<Integer, ReplaySegment> legs) {
        begin();
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        legs.forEach((partition, leg) -> offsets.put(
                new TopicPartition(target.articles().name(), partition),
                new OffsetAndMetadata(leg.next(), fingerprint + " " + leg.text())));
        producer.sendOffsetsToTransaction(offsets, group);
        producer.commitTransaction();
        inTransaction = false;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }

    private void begin() {
        if (!inTransaction) {
            producer.beginTransaction();
            inTransaction = true;
        }
    }

    private void requireEmpty() {
        for (Topic topic : List.of(target.scoredMentions(), target.signals())) {
            if (log.extents(topic.name()).values().stream().anyMatch(extent -> extent.length() > 0)) {
                throw new HistoryRefused(
                        topic.name() + " isn't empty, and holds no replay that could go on",
                        "Results of two replays in one topic couldn't be told apart: name another --to-prefix.");
            }
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        try (Admin admin = Admin.create(client)) {
            return admin.listConsumerGroupOffsets(name)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }
}
