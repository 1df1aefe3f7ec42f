package io.newstape.acceptance.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/** Publishers: a steady one, and what others put on the topic of articles. */
final class DrillFeed implements AutoCloseable {

    static final String ARTICLES = "news.articles";
    static final int PARTITIONS = 4;

    private static final Duration STEADY = Duration.ofMillis(500);
    /** Paragraphs of a long article. */
    private static final int LONG = 15;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT =
            "Mitsui & Co (8031.T) said that demand was strong in all of its markets. ".repeat(8)
                    + "Its rival Marubeni Corp (8002.T) warned of higher costs. ".repeat(4);

    private final Map<String, Object> client;
    private final String topic;
    private final String registryUrl;
    private final Registry registry;
    private final String prefix;
    private final AtomicLong ahead = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong newerSchemas = new AtomicLong();
    private final Thread steady = new Thread(this::steady, "drill-feed");
    private ArticlePublisher publisher;

    /** @param registryUrl the real one, with the path of its API */
    DrillFeed(Map<String, Object> client, String registryUrl, String prefix) {
        this.client = client;
        this.prefix = prefix;
        this.topic = prefix + ARTICLES;
        this.registryUrl = registryUrl;
        this.registry = new Registry(registryUrl, Map.of());
        this.publisher = publisher();
        steady.setDaemon(true);
    }

    private ArticlePublisher publisher() {
        return new ArticlePublisher(
                client,
                Tuning.LATENCY,
                new Topics(prefix, PARTITIONS, Optional.empty()).articles(),
                new AvroSerdes(registry, RetryPolicy.standard()),
                () -> Instant.now().plusSeconds(ahead.get()),
                AheadBound.PRESET);
    }

    /** From now on two articles a second come. */
    void begin() {
        steady.start();
    }

    /** From now on the publishers' clock is so many seconds ahead. */
    void setClockAhead(long seconds) {
        ahead.set(seconds);
    }

    /** Publishes so many articles at once. */
    void publish(int count) {
        for (int i = 0; i < count; i++) {
            send(article(published.getAndIncrement(), Instant.now(), 1));
        }
        publisher.flush();
    }

    /** Publishes so many articles of the last years at once, in no order. */
    void publishHistory(int count) {
        Random times = new Random(1);
        for (int i = 0; i < count; i++) {
            Duration age = Duration.ofMinutes(times.nextInt(2_000_000));
            send(article(published.getAndIncrement(), Instant.now().minus(age), 1));
        }
        publisher.flush();
    }

    /** Publishes one article so many times. */
    void repeat(int count) {
        Article article = article(published.getAndIncrement(), Instant.now(), 1);
        for (int i = 0; i < count; i++) {
            send(article);
        }
        publisher.flush();
    }

    /**
     * Publishes so many long articles at once.
     *
     * @param partition of all of them; -1 for any
     */
    void publishLong(int count, int partition) {
        int sent = 0;
        while (sent < count) {
            Article article = article(published.getAndIncrement(), Instant.now(), LONG);
            if (partition < 0 || partitionOf(article) == partition) {
                send(article);
                sent++;
            }
        }
    }

    private void steady() {
        try {
            while (true) {
                send(article(published.getAndIncrement(), Instant.now(), 1));
                Thread.sleep(STEADY.toMillis());
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private static int partitionOf(Article article) {
        return Utils.toPositive(Utils.murmur2(article.getArticleId().getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }

    /** A publisher that failed once fails for good, so there is a new one when the broker was away. */
    synchronized void send(Article article) {
        try {
            publisher.publish(article, (refused, error) -> {});
        } catch (KafkaException e) {
            System.out.println("an article was not published: " + e);
            publisher.close();
            publisher = publisher();
        }
    }

    /** Puts a value on the topic of articles as it is; null for a record without one. */
    void sendRaw(byte[] value, int count, Instant time) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < count; i++) {
                byte[] key = ("raw-" + published.getAndIncrement()).getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(topic, i % PARTITIONS, time.toEpochMilli(), key, value));
            }
        }
    }

    /** Puts an article on each partition that is written with a newer schema, which nobody has met yet. */
    void sendNewerSchema(Instant time) throws IOException, InterruptedException {
        ObjectNode schema = (ObjectNode) JSON.readTree(Article.getClassSchema().toString());
        ((ArrayNode) schema.path("fields"))
                .add(JSON.readTree("{\"name\":\"drill" + newerSchemas.incrementAndGet()
                        + "\",\"type\":[\"null\",\"string\"],\"default\":null}"));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(registryUrl + "/subjects/" + topic + "-value/versions"))
                                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                                .POST(HttpRequest.BodyPublishers.ofString(JSON.createObjectNode()
                                        .put("schema", schema.toString())
                                        .toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        JsonNode id = JSON.readTree(answer.body()).path("id");
        if (!id.isInt()) {
            throw new IOException("the registry didn't take the schema: " + answer.body());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(0);
        out.writeInt(id.asInt());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new SpecificDatumWriter<>(Article.class).write(article(published.getAndIncrement(), time, 1), encoder);
        encoder.writeIndex(0);
        encoder.flush();
        sendRaw(bytes.toByteArray(), PARTITIONS, time);
    }

    /** Begins a transaction on the topic of articles and doesn't finish it; closing takes it back. */
    AutoCloseable leaveTransactionOpen() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("transactional.id", "drill-loader");
        settings.put("transaction.timeout.ms", 300_000);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            producer.send(new ProducerRecord<>(topic, partition, new byte[] {1}, new byte[] {1}));
        }
        producer.flush();
        return () -> {
            producer.abortTransaction();
            producer.close();
        };
    }

    private static Article article(long number, Instant time, int length) {
        return Article.newBuilder()
                .setArticleId("drill-article-" + number)
                .setStatus(ArticleStatus.NEW)
                .setSource("Drill Wire")
                .setPublishedAt(time)
                .setHeadline("Mitsui & Co (8031.T) raised its forecast for the " + number + ". time")
                .setParagraphs(Collections.nCopies(length, TEXT))
                .build();
    }

    @Override
    public void close() throws IOException {
        steady.interrupt();
        registry.close();
    }
}
