package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PipelineSettingsTest {

    private static final String IN_FLIGHT = "max.in.flight.requests.per.connection";

    @ParameterizedTest
    @EnumSource(Tuning.class)
    void shouldReachTheProducersOfStreamThreads(Tuning tuning) {
        assertThat(producer(tuning, Map.of()))
                .containsAllEntriesOf(tuning.producer())
                .containsEntry(IN_FLIGHT, 1)
                .containsEntry("retry.backoff.ms", 5);
    }

    @ParameterizedTest
    @CsvSource({
        "linger.ms, 7",
        "batch.size, 1000",
        "compression.type, zstd",
        "max.in.flight.requests.per.connection, 5",
        "retry.backoff.ms, 50",
    })
    void shouldLetASettingOfItsOwnWin(String name, String value) {
        for (Tuning tuning : Tuning.values()) {
            assertThat(producer(tuning, Map.of(name, value))).containsEntry(name, value);
            assertThat(producer(tuning, Map.of("producer." + name, value))).containsEntry(name, value);
            assertThat(producer(tuning, Map.of(name, "9", "producer." + name, value)))
                    .containsEntry(name, value);
        }
    }

    @Test
    void shouldEndATransactionInTimeThoughNoRecordComes() {
        // Given: a stream thread that waits for a record ends no transaction
        Properties latency = streams(Tuning.LATENCY, Map.of());
        Properties throughput = streams(Tuning.THROUGHPUT, Map.of());

        // When, Then
        assertThat(latency).containsEntry("commit.interval.ms", 20L).containsEntry("poll.ms", 20L);
        assertThat(throughput).containsEntry("commit.interval.ms", 1000L).containsEntry("poll.ms", 100L);
        assertThat(streams(Tuning.LATENCY, Map.of("poll.ms", "3"))).containsEntry("poll.ms", "3");
    }

    @Test
    void shouldLetAnotherInstanceTakeOverSoonUnlessSomebodySaysOtherwise() {
        assertThat(consumer(Map.of())).containsEntry("session.timeout.ms", 8_000);
        assertThat(consumer(Map.of("session.timeout.ms", "45000"))).containsEntry("session.timeout.ms", "45000");
        assertThat(consumer(Map.of("main.consumer.session.timeout.ms", "9000")))
                .containsEntry("session.timeout.ms", "9000");
    }

    /** What Kafka Streams makes its producers with. */
    private static Map<String, Object> producer(Tuning tuning, Map<String, String> client) {
        return new StreamsConfig(streams(tuning, client)).getProducerConfigs("test");
    }

    private static Map<String, Object> consumer(Map<String, String> client) {
        return new StreamsConfig(streams(Tuning.LATENCY, client)).getMainConsumerConfigs("test", "test", 0);
    }

    private static Properties streams(Tuning tuning, Map<String, String> client) {
        return new PipelineSettings(
                        "test",
                        new Topics("", 1, Optional.empty()),
                        "127.0.0.1:1",
                        client,
                        Path.of("target"),
                        1,
                        tuning,
                        tuning.commitInterval(),
                        "exactly_once_v2")
                .streams();
    }
}
