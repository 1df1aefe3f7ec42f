package io.newstape.cli.config;

import io.newstape.operations.DeadLetterReader;
import io.newstape.operations.PipelineStatus;
import io.newstape.operations.PipelineStatus.PageAnswer;
import io.newstape.operations.lag.LagMonitor;
import io.newstape.operations.lag.LagStatus;
import io.newstape.operations.lag.LocalView;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.TopicReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks at a pipeline from outside. What doesn't answer, other than Kafka, is part of the answer and no error. */
public final class StatusReader {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(3);
    private static final int LAST_SIGNALS = 200;
    private static final Map<String, String> IMPATIENT = Map.of(
            "http.connect.timeout.ms",
            Long.toString(LONGEST_ANSWER.toMillis()),
            "http.read.timeout.ms",
            Long.toString(LONGEST_ANSWER.toMillis()),
            "max.retries",
            "0");

    private final Connection connection;

    public StatusReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * @throws org.apache.kafka.common.KafkaException when Kafka refuses or doesn't answer
     */
    public PipelineStatus read() throws InterruptedException {
        LagStatus lag = lag();
        Optional<String> registry = registry();
        return new PipelineStatus(
                System.currentTimeMillis(),
                lag,
                registry.isPresent() ? List.of() : signals(),
                deadLetters(),
                registry,
                page());
    }

    private LagStatus lag() throws InterruptedException {
        try (LagMonitor monitor = new LagMonitor(
                connection.client(),
                connection.settings().text(Setting.APPLICATION_ID),
                PipelineFactory.inputTopics(connection),
                () -> LocalView.ELSEWHERE,
                InstantSource.system())) {
            monitor.look();
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            return monitor.look();
        }
    }

    private List<ConsumerRecord<String, Signal>> signals() {
        List<ConsumerRecord<String, Signal>> last = new ArrayList<>();
        try (Registry registry = connection.registry();
                TopicReader<Signal> signals = TopicReader.of(
                        connection.client(),
                        connection.topics().signals(),
                        Signal.class,
                        connection.untouched(registry))) {
            signals.fromLast(LAST_SIGNALS).readToEnd(last::add);
        } catch (UnknownTopicOrPartitionException e) {
            return List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return last;
    }

    private Map<String, Long> deadLetters() {
        try (DeadLetterReader letters = new DeadLetterReader(
                connection.client(), connection.topics().deadLetters().name())) {
            return DeadLetterReader.byReason(letters.look());
        }
    }

    /** Empty when it answers. */
    private Optional<String> registry() {
        String url = connection.settings().text(Setting.SCHEMA_REGISTRY_URL);
        try (Registry registry = connection.registry(IMPATIENT)) {
            registry.reach();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("the schema registry at " + url + " does not answer");
        }
    }

    private PageAnswer page() throws InterruptedException {
        OperationsFactory operations = new OperationsFactory(connection);
        Optional<String> address = operations.url();
        if (address.isEmpty()) {
            return new PageAnswer("", false, false, "operations.listen is off");
        }
        HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(LONGEST_ANSWER);
        operations.client().ifPresent(http::sslContext);
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.get() + "health/ready"));
            operations.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
            HttpResponse<String> answer =
                    http.build().send(request.timeout(LONGEST_ANSWER).build(), HttpResponse.BodyHandlers.ofString());
            boolean isReady = answer.statusCode() == 200;
            return new PageAnswer(
                    address.get(),
                    true,
                    isReady,
                    isReady ? "ready" : answer.body().strip());
        } catch (IOException | IllegalArgumentException e) {
            return new PageAnswer(address.get(), false, false, "no answer");
        }
    }
}
