package io.newstape.acceptance.chaos;

import io.newstape.history.replay.SampleNews;
import io.newstape.schema.Article;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Tuning;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes sample news steadily, and among a hundred articles about one record that nobody can read. */
final class ChaosFeed implements AutoCloseable {

    private static final long GAP_MILLIS = 20;
    private static final int POISON_ONE_IN = 100;

    private final SampleNews news;
    private final Random random;
    private final String topic;
    private final Registry registry;
    private final ArticlePublisher publisher;
    private final KafkaProducer<byte[], byte[]> raw;
    private final Thread thread = new Thread(this::feed, "chaos-feed");
    private volatile boolean isOver;
    private volatile RuntimeException failure;
    private long articles;
    private long poison;

    ChaosFeed(ChaosStack stack, long seed) throws IOException {
        this.news = new SampleNews(seed);
        this.random = new Random(seed);
        this.topic = stack.topics.articles().name();
        this.registry = new Registry(stack.registryUrl(), Map.of());
        // the broker may be away for a while, and nothing that was sent may be lost
        Map<String, Object> client = new HashMap<>(stack.client());
        client.put("delivery.timeout.ms", 600_000);
        client.put("max.block.ms", 600_000);
        this.publisher = new ArticlePublisher(
                client,
                Tuning.LATENCY,
                stack.topics.articles(),
                new AvroSerdes(registry, RetryPolicy.standard()),
                InstantSource.system(),
                AheadBound.PRESET);
        this.raw = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
        thread.start();
    }

    private void feed() {
        try {
            while (!isOver) {
                if (random.nextInt(POISON_ONE_IN) == 0) {
                    raw.send(new ProducerRecord<>(topic, bytes("poison-" + poison++), poison()));
                }
                Article article = news.next();
                publisher.publish(article, (refused, reason) -> {
                    throw new IllegalStateException(reason);
                });
                articles++;
                Thread.sleep(GAP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Another kind each time, all of them to be dead letters. */
    private byte[] poison() {
        return switch (random.nextInt(5)) {
            case 0 -> bytes("not Avro");
            case 1 -> new byte[] {0, 0, 0};
            case 2 ->
                ByteBuffer.allocate(9).put((byte) 0).putInt(99_999).putInt(1).array();
            case 3 -> {
                // the first schema of the registry, and a text of a length that no memory has
                byte[] huge = new byte[16];
                ByteBuffer.wrap(huge).put((byte) 0).putInt(1).put(new byte[] {-1, -1, -1, -1, 15});
                yield huge;
            }
            default -> {
                byte[] noise = new byte[1 + random.nextInt(200)];
                random.nextBytes(noise);
                noise[0] = 1;
                yield noise;
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Ends it; all that was sent has arrived then. */
    void end() throws InterruptedException {
        isOver = true;
        thread.join();
        if (failure != null) {
            throw failure;
        }
        publisher.flush();
        raw.flush();
    }

    long articles() {
        return articles;
    }

    long poisonous() {
        return poison;
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        raw.close();
        publisher.close();
        registry.close();
    }
}
