package io.newstape.cli.config;

import io.newstape.mention.master.InstrumentRecords;
import io.newstape.mention.master.Listing;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.schema.Instrument;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Tuning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The security master on its topic: one record a row, a tombstone for a row that a later load leaves out. A load writes
 * every row with its version, and the topic keeps every load, so that what was made with an earlier one can be replayed.
 */
public final class ReferenceTopic {

    private final Map<String, Object> client;
    private final Topic topic;
    private final AvroSerdes serdes;

    public ReferenceTopic(Connection connection) {
        this.client = connection.client();
        this.topic = connection.topics().instruments();
        this.serdes = connection.untouched(connection.registry());
    }

    /** The rows that are on the topic now, each with the version that it came with. */
    public List<Instrument> read() {
        Map<String, Instrument> latest = new TreeMap<>();
        try (TopicReader<Instrument> reader = TopicReader.of(client, topic, Instrument.class, serdes)) {
            reader.fromEarliest().readToEnd(row -> {
                if (row.value() == null) {
                    latest.remove(row.key());
                } else {
                    latest.put(row.key(), row.value());
                }
            });
        }
        return new ArrayList<>(latest.values());
    }

    /** The master of an earlier load, or of the last one; empty when the topic doesn't have all of it. */
    public Optional<SecurityMaster> master(String version) {
        Map<String, Instrument> rows = new TreeMap<>();
        try (TopicReader<Instrument> reader = TopicReader.of(client, topic, Instrument.class, serdes)) {
            reader.fromEarliest().readToEnd(row -> {
                if (row.value() != null && row.value().getReferenceVersion().equals(version)) {
                    rows.put(row.key(), row.value());
                }
            });
        }
        return Optional.of(master(rows.values()))
                .filter(master -> master.version().equals(version));
    }

    private static SecurityMaster master(Collection<Instrument> rows) {
        return new SecurityMaster(rows.stream().map(InstrumentRecords::row).toList());
    }

    public SecurityMaster master() {
        return master(read());
    }

    /**
     * Makes this the master of the topic; one that it is already isn't written once more.
     *
     * @return how many rows of an earlier load were taken away
     */
    public int publish(SecurityMaster master) {
        Set<String> gone = new HashSet<>();
        List<Instrument> before = read();
        if (master(before).version().equals(master.version())) {
            return 0;
        }
        before.forEach(row -> gone.add(InstrumentRecords.key(InstrumentRecords.row(row))));
        Map<String, Object> settings = Tuning.anyProducer(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (Producer<String, Instrument> producer =
                new KafkaProducer<>(settings, new StringSerializer(), serdes.serializer())) {
            for (Listing row : master.rows()) {
                String key = InstrumentRecords.key(row);
                gone.remove(key);
                send(producer, key, InstrumentRecords.record(row, master.version()), failure);
            }
            gone.forEach(key -> send(producer, key, null, failure));
            producer.flush();
        }
        if (failure.get() != null) {
            throw new KafkaException("not every row arrived: " + failure.get().getMessage(), failure.get());
        }
        return gone.size();
    }

    private void send(
            Producer<String, Instrument> producer, String key, Instrument row, AtomicReference<Exception> failure) {
        producer.send(new ProducerRecord<>(topic.name(), key, row), (metadata, error) -> {
            if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
    }
}
