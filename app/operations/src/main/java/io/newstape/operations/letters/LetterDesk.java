package io.newstape.operations.letters;

import io.newstape.operations.letters.LetterDecision.Kind;
import io.newstape.streams.wire.Tuning;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Where letters are decided about. What is sent again and what is decided about it are written in one transaction, a
 * batch of letters at a time. Opening it ends what a killed command had begun, and fences one that still runs; so read
 * the decisions after it is open. For one thread.
 */
public final class LetterDesk implements AutoCloseable {

    private static final int BATCH = 100;
    private static final long BATCH_BYTES = 4 * 1024 * 1024;
    private static final int LARGEST_REQUEST = 2 * 1024 * 1024;

    private final Producer<byte[], byte[]> producer;
    private final LetterLog log;
    private final String decisions;
    private final InstantSource clock;
    private final BiConsumer<StoredLetter, LetterDecision> committed;
    private final List<Pending> batch = new ArrayList<>();
    private long bytes;

    /** A letter, and the record that is sent again; null for one that is discarded. */
    private record Pending(StoredLetter letter, ProducerRecord<byte[], byte[]> record, String why) {}

    /**
     * @param client settings of the Kafka client, bootstrap servers included
     * @param applicationId of the pipeline; what its principal may do with transactions, this may
     * @param decisions the topic that decisions are written to
     * @param committed told of each decision once it holds, in order
     */
    public LetterDesk(
            Map<String, Object> client,
            String applicationId,
            LetterLog log,
            String decisions,
            InstantSource clock,
            BiConsumer<StoredLetter, LetterDecision> committed) {
        Map<String, Object> settings = Tuning.anyProducer(client);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, applicationId + "-dead-letters");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.log = log;
        this.decisions = decisions;
        this.clock = clock;
        this.committed = committed;
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close();
            throw e;
        }
    }

    /**
     * Sends a record again, with the next batch.
     *
     * @throws KafkaException when the batch failed; nothing of it was done then
     */
    public void retry(StoredLetter letter, ProducerRecord<byte[], byte[]> record, String why) {
        add(new Pending(letter, record, why), record.value().length);
    }

    /**
     * Discards a letter, with the next batch.
     *
     * @throws KafkaException when the batch failed; nothing of it was done then
     */
    public void discard(StoredLetter letter, String why) {
        add(new Pending(letter, null, why), 0);
    }

    private void add(Pending pending, long size) {
        batch.add(pending);
        bytes += size;
        if (batch.size() >= BATCH || bytes >= BATCH_BYTES) {
            commit();
        }
    }

    /** Does what is left of the last batch. */
    public void commit() {
        if (batch.isEmpty()) {
            return;
        }
        List<LetterDecision> made = new ArrayList<>();
        try {
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            batch.forEach(pending -> sent.add(pending.record() == null ? null : producer.send(pending.record())));
            producer.flush();
            for (int i = 0; i < batch.size(); i++) {
                made.add(decide(batch.get(i), sent.get(i)));
            }
            producer.commitTransaction();
        } catch (ProducerFencedException e) {
            throw e;
        } catch (KafkaException e) {
            producer.abortTransaction();
            throw e;
        }
        for (int i = 0; i < made.size(); i++) {
            committed.accept(batch.get(i).letter(), made.get(i));
        }
        batch.clear();
        bytes = 0;
    }

    private LetterDecision decide(Pending pending, Future<RecordMetadata> sent) {
        String place = "";
        if (sent != null) {
            RecordMetadata there = await(sent);
            place = new RecordPlace(there.topic(), there.partition(), there.offset()).toString();
        }
        LetterDecision decision = new LetterDecision(
                sent == null ? Kind.DISCARDED : Kind.RETRIED,
                pending.letter().id(),
                clock.instant(),
                place,
                pending.why());
        byte[] key = log.key(pending.letter()).getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(decisions, key, decision.bytes()));
        return decision;
    }

    private static RecordMetadata await(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Forgets what is left of the batch. */
    @Override
    public void close() {
        producer.close();
    }
}
