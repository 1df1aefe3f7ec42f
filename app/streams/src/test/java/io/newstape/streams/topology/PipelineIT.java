package io.newstape.streams.topology;

import static io.newstape.streams.topology.Flow.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.streams.wire.DeadLetterHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PipelineIT {

    @Test
    void shouldCarryAnArticleFromItsTopicToSignals() throws Exception {
        try (LivePipeline live = new LivePipeline("carry").start()) {
            // When
            live.publish(article("a-1", 1, "Mitsui & Co (8031.T) and Marubeni Corp (8002.T) raised their forecasts"));

            // Then
            assertThat(live.awaitSignals(2))
                    .extracting(signal -> signal.getSecurity().getRic())
                    .containsExactlyInAnyOrder("8031.T", "8002.T");
        }
    }

    @Test
    void shouldGoOnBehindRecordsWithoutAValueOnEachInput() throws Exception {
        try (LivePipeline live = new LivePipeline("tombstones").start()) {
            // Given
            live.publishBytes("a-1", null);
            live.publishBytes(live.topics.scoredMentions(), "8031.T", null);

            // When
            live.publish(article("a-2", 1, "Mitsui & Co (8031.T) and Marubeni Corp (8002.T) raised their forecasts"));

            // Then
            assertThat(live.awaitSignals(2)).hasSize(2);
            assertThat(live.pipeline.lastError()).isEmpty();
            assertThat(io.newstape.streams.wire.RecordCount.of(live.client, live.topics.deadLetters()))
                    .isZero();
        }
    }

    @Test
    void shouldPutWhatItCannotReadAsideOnceAndGoOn() throws Exception {
        try (LivePipeline live = new LivePipeline("aside").start()) {
            // Given: no Avro, an unknown schema, nothing at all behind the schema id, and nearly 1 MiB of poison
            byte[] noAvro = "no avro".getBytes(StandardCharsets.UTF_8);
            byte[] unknownSchema =
                    ByteBuffer.allocate(9).put((byte) 0).putInt(999_999).array();
            byte[] large = new byte[1024 * 1024 - 200];
            java.util.Arrays.fill(large, (byte) 'x');

            // When
            live.publishBytes("k-1", noAvro);
            live.publishBytes("k-2", unknownSchema);
            live.publishBytes("k-3", large);
            live.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));

            // Then
            assertThat(live.awaitSignals(1)).hasSize(1);
            List<ConsumerRecord<byte[], byte[]>> letters = live.awaitDeadLetters(3);
            assertThat(letters)
                    .extracting(ConsumerRecord::value)
                    .containsExactlyInAnyOrder(noAvro, unknownSchema, large);
            assertThat(letters)
                    .allMatch(letter -> header(letter, DeadLetterHeaders.REASON).equals("UNREADABLE"))
                    .allMatch(letter -> header(letter, DeadLetterHeaders.TOPIC).equals("aside.news.articles"));
        }
    }

    @Test
    void shouldWaitForARegistryThatGoesAwayAndLoseNothing() throws Exception {
        try (RegistryThatGoesAway registry = new RegistryThatGoesAway();
                LivePipeline live = new LivePipeline("away", registry.url(), Duration.ofMinutes(2))) {
            // Given: the registry answers 503, then 429, then not at all, from before the start
            registry.answers(503);
            live.start();
            live.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));
            registry.awaitRequests(3);
            registry.answers(429);
            registry.awaitRequests(3);
            registry.hangsUp();
            registry.awaitRequests(3);

            // When
            registry.isBack();

            // Then
            assertThat(live.awaitSignals(1))
                    .extracting(signal -> signal.getSecurity().getRic())
                    .containsExactly("8031.T");
            assertThat(io.newstape.streams.wire.RecordCount.of(live.client, live.topics.deadLetters()))
                    .isZero();
        }
    }

    @Test
    void shouldReplaceAThreadThatWaitedTooLongAndGoOnWhereItWas() throws Exception {
        try (RegistryThatGoesAway registry = new RegistryThatGoesAway();
                LivePipeline live = new LivePipeline("long-away", registry.url(), Duration.ofSeconds(2))) {
            // Given: away for longer than a thread waits
            registry.answers(500);
            live.start();
            live.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));
            org.awaitility.Awaitility.await("a thread that gave up")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> live.pipeline.lastError().isPresent());

            // When
            registry.isBack();

            // Then
            assertThat(live.awaitSignals(1)).hasSize(1);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
