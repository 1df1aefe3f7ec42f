package io.newstape.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.streams.wire.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterTest {

    @Test
    void shouldSayWhereItCameFromAndWhatWasWrong() {
        // Given
        ConsumerRecord<byte[], byte[]> record = record(
                "not Avro",
                Map.of(
                        DeadLetterHeaders.REASON, "UNREADABLE",
                        DeadLetterHeaders.EXCEPTION, "org.apache.kafka.common.errors.SerializationException",
                        DeadLetterHeaders.MESSAGE, "Unknown magic byte!",
                        DeadLetterHeaders.TOPIC, "news.articles",
                        DeadLetterHeaders.PARTITION, "3",
                        DeadLetterHeaders.OFFSET, "41"));

        // When
        DeadLetter letter = DeadLetter.of(record);

        // Then
        assertThat(letter.reason()).isEqualTo("unreadable");
        assertThat(letter.error()).isEqualTo("SerializationException: Unknown magic byte!");
        assertThat(letter.source()).isEqualTo("news.articles-3@41");
        assertThat(letter.bytes()).isEqualTo(8);
        assertThat(letter.schemaId()).isEmpty();
        assertThat(letter.excerpt()).isEqualTo("not Avro");
    }

    @Test
    void shouldReadTheSchemaIdAndHideWhatIsNoText() {
        // When
        DeadLetter letter = DeadLetter.of(record("\0\0\0\0\7Mitsui\u001b[2J", Map.of()));

        // Then
        assertThat(letter.schemaId()).hasValue(7);
        assertThat(letter.excerpt()).isEqualTo(".....Mitsui.[2J");
        assertThat(letter.reason()).isEqualTo("unknown");
        assertThat(letter.source()).isEmpty();
    }

    @Test
    void shouldTakeALetterWithoutKeyAndValue() {
        // When
        DeadLetter letter = DeadLetter.of(new ConsumerRecord<>("news.dead-letters", 0, 5, null, null));

        // Then
        assertThat(letter.key()).isEmpty();
        assertThat(letter.bytes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unreadable", "unprocessable", "too_large", "unknown"})
    void shouldAdvise(String reason) {
        assertThat(DeadLetter.of(record("x", Map.of(DeadLetterHeaders.REASON, reason)))
                        .advice())
                .endsWith(".");
    }

    private static ConsumerRecord<byte[], byte[]> record(String value, Map<String, String> headers) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                "news.dead-letters",
                0,
                5,
                "a-1".getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
