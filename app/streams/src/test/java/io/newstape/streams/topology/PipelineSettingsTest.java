package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.streams.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PipelineSettingsTest {

    @Test
    void shouldFillLargeBatchesUnlessSomebodySaysOtherwise() {
        assertThat(streams(Map.of())).containsEntry("producer.batch.size", 256 * 1024);
        assertThat(streams(Map.of("producer.batch.size", "1000"))).containsEntry("producer.batch.size", "1000");
    }

    @Test
    void shouldTryAgainSoonUnlessSomebodySaysOtherwise() {
        assertThat(streams(Map.of())).containsEntry("producer.retry.backoff.ms", 5);
        assertThat(streams(Map.of("producer.retry.backoff.ms", "50"))).containsEntry("producer.retry.backoff.ms", "50");
    }

    @Test
    void shouldLetAnotherInstanceTakeOverSoonUnlessSomebodySaysOtherwise() {
        assertThat(streams(Map.of())).containsEntry("session.timeout.ms", 8_000);
        assertThat(streams(Map.of("session.timeout.ms", "45000"))).containsEntry("session.timeout.ms", "45000");
    }

    private static Properties streams(Map<String, String> client) {
        return new PipelineSettings(
                        "test",
                        new Topics("", 1, Optional.empty()),
                        "127.0.0.1:1",
                        client,
                        Path.of("target"),
                        1,
                        Duration.ofMillis(100),
                        "exactly_once_v2")
                .streams();
    }
}
