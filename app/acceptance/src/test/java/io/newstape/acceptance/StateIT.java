package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.CommandLineCall;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.schema.SignalWindow;
import io.newstape.schema.WindowSize;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The windows of a security, read from their topic alone. */
class StateIT {

    private static final EmbeddedStack STACK = SharedStack.get();
    private static final Topics TOPICS = new Topics("state.", 1, Optional.empty());
    private static final Instant NINE = Instant.parse("2024-11-11T09:00:00Z");

    @BeforeAll
    static void publishWindows() throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", STACK.bootstrapServers());
        try (Admin admin = Admin.create(client);
                Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(TOPICS.all(), (short) 1);
            registry.register(TOPICS.all());
            try (KafkaProducer<String, SignalWindow> producer = new KafkaProducer<>(
                    client,
                    new StringSerializer(),
                    new AvroSerdes(registry, RetryPolicy.standard()).<SignalWindow>serializer())) {
                producer.send(window("8031.T", NINE, 1, false));
                producer.send(window("8002.T", NINE, 7, false));
                producer.send(window("8031.T", NINE.plus(Duration.ofHours(1)), 3, false));
                producer.send(window("8031.T", NINE, 2, true));
            }
        }
    }

    @Test
    void shouldShowTheLastWordOnEachWindowOfASecurityNewestFirst() {
        // When
        CommandLineCall call = state("8031.T");

        // Then
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out().lines().skip(1).map(line -> line.trim().replaceAll(" +", " ")))
                .containsExactly(
                        "one_hour 2024-11-11T10:00:00Z 3 +0.50 +0.25 3 0 0 open",
                        "one_hour 2024-11-11T09:00:00Z 2 +0.50 +0.25 2 0 0 final");
    }

    @Test
    void shouldFailForASecurityWithoutSignals() {
        // When
        CommandLineCall call = state("7203.T");

        // Then
        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.err()).contains("no signals of 7203.T");
    }

    private static CommandLineCall state(String ric) {
        return CommandLineCall.of(
                "state",
                ric,
                "-b",
                STACK.bootstrapServers(),
                "--schema-registry-url",
                STACK.registryUrl(),
                "--set",
                "topic.prefix=state.",
                "--set",
                "topic.partitions=1");
    }

    private static ProducerRecord<String, SignalWindow> window(String ric, Instant start, int count, boolean complete) {
        SignalWindow window = SignalWindow.newBuilder()
                .setRic(ric)
                .setSize(WindowSize.ONE_HOUR)
                .setStart(start)
                .setEnd(start.plus(Duration.ofHours(1)))
                .setCount(count)
                .setMean(0.5)
                .setWeightedMean(0.25)
                .setPositive(count)
                .setNegative(0)
                .setRetracted(0)
                .setComplete(complete)
                .build();
        return new ProducerRecord<>(TOPICS.signalWindows().name(), ric + "|ONE_HOUR|" + start, window);
    }
}
