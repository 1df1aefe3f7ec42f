package io.newstape.acceptance.drill;

import io.newstape.acceptance.NewstapeProcess;
import io.newstape.embedded.EmbeddedStack.Ports;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** Broker and registry in a process, the pipeline in another, and a publisher. */
final class DrillStack implements AutoCloseable {

    private static final String ARTICLES = "news.articles";

    private static final String TEXT =
            "Mitsui & Co (8031.T) said that demand was strong in all of its markets. ".repeat(8)
                    + "Its rival Marubeni Corp (8002.T) warned of higher costs. ".repeat(4);

    private final Path folder;
    private final Ports ports = Ports.free();
    private final int page;
    private final NewstapeProcess brokers;
    private final Registry registry;
    private final ArticlePublisher publisher;
    private final AtomicLong ahead = new AtomicLong();
    private final Thread feeding = new Thread(this::feed, "drill-feed");
    private NewstapeProcess pipeline;
    private long published;

    /**
     * @param folder for data and state
     * @param page where the pipeline shows its metrics, on loopback
     */
    DrillStack(Path folder, int page) throws IOException {
        this.folder = folder;
        this.page = page;
        this.brokers = NewstapeProcess.start(
                "up",
                "--data-dir",
                folder.resolve("up").toString(),
                "--port",
                Integer.toString(ports.broker()),
                "--controller-port",
                Integer.toString(ports.controller()),
                "--registry-port",
                Integer.toString(ports.registry()));
        Awaitility.await("the stack").atMost(Duration.ofMinutes(3)).until(() -> brokers.out()
                .contains("Schema registry:"));
        this.registry = new Registry(registryUrl(), Map.of());
        this.publisher = new ArticlePublisher(
                client(),
                new Topics("", 4, Optional.empty()).articles(),
                new AvroSerdes(registry, RetryPolicy.standard()),
                () -> Instant.now().plusSeconds(ahead.get()));
        feeding.setDaemon(true);
    }

    /** From now on two articles a second come. */
    void feedSteadily() {
        feeding.start();
    }

    /** Publishes so many articles at once. */
    void publish(int count) {
        for (int i = 0; i < count; i++) {
            publisher.publish(article(published++), (article, error) -> {});
        }
        publisher.flush();
    }

    private String registryUrl() {
        return "http://127.0.0.1:" + ports.registry() + "/apis/ccompat/v7";
    }

    Map<String, Object> client() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + ports.broker());
    }

    /** Starts the pipeline, in place of one that has ended. */
    void startPipeline(String reference) throws IOException {
        pipeline = run("newstape", "127.0.0.1:" + page, reference);
    }

    /** Starts a pipeline that reads all articles; the caller closes it. */
    NewstapeProcess start(String application, String listen) throws IOException {
        return run(application, listen, "shipped");
    }

    private NewstapeProcess run(String application, String listen, String reference) throws IOException {
        return NewstapeProcess.start(
                "run",
                "--bootstrap-servers",
                "127.0.0.1:" + ports.broker(),
                "--schema-registry-url",
                registryUrl(),
                "--set",
                "operations.listen=" + listen,
                "--set",
                "application.id=" + application,
                "--set",
                "state.dir=" + folder.resolve("state-" + application),
                "--set",
                "reference=" + reference);
    }

    NewstapeProcess pipeline() {
        return pipeline;
    }

    NewstapeProcess brokers() {
        return brokers;
    }

    /** Stops or continues the registry, which is a child of the brokers' process. */
    void signalRegistry(String name) throws IOException, InterruptedException {
        for (ProcessHandle child : brokers.children()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(child.pid()))
                    .start()
                    .waitFor();
        }
    }

    /** From now on the publisher's clock is so many seconds ahead. */
    void setClockAhead(long seconds) {
        ahead.set(seconds);
    }

    /** Puts a value on the topic of articles as it is. */
    void sendRaw(byte[] value, int count) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < count; i++) {
                producer.send(new ProducerRecord<>(ARTICLES, ("raw-" + i).getBytes(StandardCharsets.UTF_8), value));
            }
        }
    }

    /** Begins a transaction on the topic of articles and doesn't finish it; closing the producer takes it back. */
    AutoCloseable leaveTransactionOpen() {
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + ports.broker(),
                        "transactional.id",
                        "drill-loader",
                        "transaction.timeout.ms",
                        300_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        for (int partition = 0; partition < 4; partition++) {
            producer.send(new ProducerRecord<>(ARTICLES, partition, new byte[] {1}, new byte[] {1}));
        }
        producer.flush();
        return () -> {
            producer.abortTransaction();
            producer.close();
        };
    }

    private void feed() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                publisher.publish(article(published++), (article, error) -> {});
                Thread.sleep(500);
            } catch (KafkaException e) {
                // the broker is away, as an incident asks for
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static Article article(long number) {
        return Article.newBuilder()
                .setArticleId("drill-article-" + number)
                .setStatus(ArticleStatus.NEW)
                .setSource("Drill Wire")
                .setPublishedAt(InstantSource.system().instant())
                .setHeadline("Mitsui & Co (8031.T) raised its forecast for the " + number + ". time")
                .setParagraphs(List.of(TEXT, TEXT.replace("Its rival", "A supplier")))
                .build();
    }

    @Override
    public void close() throws IOException {
        feeding.interrupt();
        if (pipeline != null) {
            pipeline.close();
        }
        List<ProcessHandle> children = brokers.children();
        brokers.close();
        children.forEach(ProcessHandle::destroyForcibly);
        registry.close();
    }
}
