package io.newstape.history.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.streams.wire.DeadLetterHeaders;
import io.newstape.streams.wire.Origin;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordOriginTest {

    private final Headers headers = new RecordHeaders();

    @Provide
    Arbitrary<String> topics() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars('.', '-')
                .ofMinLength(1)
                .ofMaxLength(30);
    }

    @Property
    void shouldReadBackWhatThePipelineStamps(
            @ForAll("topics") String topic,
            @ForAll @IntRange(max = 10_000) int partition,
            @ForAll @LongRange(min = 0) long offset) {
        // Given
        Headers fresh = new RecordHeaders();

        // When
        Origin.stamp(fresh, topic, partition, offset);

        // Then
        assertThat(RecordOrigin.of(fresh)).contains(new RecordOrigin(topic, partition, offset));
    }

    @Test
    void shouldTakeADeadLettersOwnPlaceBeforeTheArticleThatItCameFrom() {
        // Given: a scored mention that couldn't be worked on
        Origin.stamp(headers, "news.articles", 1, 7);
        headers.add(DeadLetterHeaders.TOPIC, bytes("market.scored-mentions"));
        headers.add(DeadLetterHeaders.PARTITION, bytes("2"));
        headers.add(DeadLetterHeaders.OFFSET, bytes("41"));

        // Then
        assertThat(RecordOrigin.isDeadLetter(headers)).isTrue();
        assertThat(RecordOrigin.of(headers)).contains(new RecordOrigin("market.scored-mentions", 2, 41));
    }

    @Test
    void shouldPutTheLogsPlaceInPlaceOfTheDrivers() {
        // Given
        headers.add(DeadLetterHeaders.TOPIC, bytes("news.articles"));
        headers.add(DeadLetterHeaders.PARTITION, bytes("0"));
        headers.add(DeadLetterHeaders.OFFSET, bytes("0"));

        // When
        RecordOrigin.stampDeadLetter(headers, new LogRecord("news.articles", 3, 99, 0, null, null, headers));

        // Then
        assertThat(RecordOrigin.of(headers)).contains(new RecordOrigin("news.articles", 3, 99));
        assertThat(headers.headers(DeadLetterHeaders.OFFSET)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "-@",
                "news.articles",
                "news.articles@7",
                "news.articles-x@7",
                "news.articles-1@",
                "-1@7",
                "news.articles-1@99999999999999999999"
            })
    void shouldSayNothingWhereTheHeaderIsNoPlace(String text) {
        headers.add(Origin.HEADER, bytes(text));

        assertThat(RecordOrigin.of(headers)).isEmpty();
    }

    @Test
    void shouldSayNothingWhereThereIsNoHeaderOrNoValue() {
        assertThat(RecordOrigin.of(headers)).isEmpty();
        headers.add(Origin.HEADER, null);
        assertThat(RecordOrigin.of(headers)).isEmpty();
        headers.add(DeadLetterHeaders.TOPIC, bytes("news.articles"));
        assertThat(RecordOrigin.of(headers)).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
