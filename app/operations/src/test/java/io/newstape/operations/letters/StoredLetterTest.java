package io.newstape.operations.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.streams.wire.DeadLetterHeaders;
import io.newstape.streams.wire.Retried;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dead letter's headers tell, also where another program wrote them, and which letters a filter means. */
class StoredLetterTest {

    @Test
    void shouldTellWhichRecordItWas() {
        // When
        StoredLetter letter = StoredLetter.of(record(2, 17, "news.articles", "1", "42", "1731326400000"));

        // Then
        assertThat(letter.id()).isEqualTo("2@17");
        assertThat(letter.source()).hasValue(new RecordPlace("news.articles", 1, 42));
        assertThat(letter.subject()).isEqualTo(new RecordPlace("news.articles", 1, 42));
        assertThat(letter.sourceTime()).hasValue(Instant.parse("2024-11-11T12:00:00Z"));
        assertThat(letter.reason()).isEqualTo("UNREADABLE");
        assertThat(letter.keyText()).isEqualTo("a-1");
        assertThat(letter.retries()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 1, 42",
                "news.articles, -, 42",
                "news.articles, 1, -",
                "news.articles, one, 42",
                "news.articles, -1, 42",
                "news.articles, 1, -42",
                "news.articles, 99999999999, 42",
                "news.articles, 1, 99999999999999999999",
                "news.articles, '', ''"
            })
    void shouldBeAboutItselfWhereTheHeadersNameNoRecord(String topic, String partition, String offset) {
        // When
        StoredLetter letter = StoredLetter.of(record(0, 17, topic, partition, offset, "-5"));

        // Then
        assertThat(letter.id()).isEqualTo("17");
        assertThat(letter.source()).isEmpty();
        assertThat(letter.subject()).isEqualTo(letter.place());
        assertThat(letter.sourceTime()).isEmpty();
    }

    @Test
    void shouldCountHowOftenItWasSentAgain() {
        // Given
        ConsumerRecord<byte[], byte[]> record = record(0, 17, "news.articles", "1", "42", "0");
        Retried.stamp(record.headers(), "news.dead-letters-0@3");
        Retried.stamp(record.headers(), "news.dead-letters-0@9");

        // Then
        assertThat(StoredLetter.of(record).retries()).isEqualTo(2);
    }

    @Property
    void shouldReadBackAPlaceThatItWrote(@ForAll short partition, @ForAll int offset) {
        RecordPlace place = new RecordPlace("news.articles-of-1@2", Math.abs((int) partition), Math.abs((long) offset));

        assertThat(RecordPlace.parse(place.toString())).hasValue(place);
    }

    @Property
    void shouldReadNoPlaceFromOtherText(@ForAll String text) {
        assertThat(RecordPlace.parse(text).map(RecordPlace::toString)).isIn(Optional.empty(), Optional.of(text));
    }

    @Test
    void shouldTakeTheLettersThatMeetEachCondition() {
        // Given
        StoredLetter letter = StoredLetter.of(record(0, 17, "news.articles", "1", "42", "0"));
        Instant written = letter.time();

        // Then
        assertThat(filter(Set.of(), Set.of(), Set.of(), null, null).takes(letter))
                .isTrue();
        assertThat(filter(Set.of("17"), Set.of("UNREADABLE"), Set.of("news.articles"), written, written.plusMillis(1))
                        .takes(letter))
                .isTrue();
        assertThat(filter(Set.of("18"), Set.of(), Set.of(), null, null).takes(letter))
                .isFalse();
        assertThat(filter(Set.of(), Set.of("TOO_LARGE"), Set.of(), null, null).takes(letter))
                .isFalse();
        assertThat(filter(Set.of(), Set.of(), Set.of("news.signals"), null, null)
                        .takes(letter))
                .isFalse();
        assertThat(filter(Set.of(), Set.of(), Set.of(), written.plusMillis(1), null)
                        .takes(letter))
                .isFalse();
        assertThat(filter(Set.of(), Set.of(), Set.of(), null, written).takes(letter))
                .isFalse();
    }

    @Test
    void shouldTakeNoLetterOfATopicWhereNobodyKnowsItsTopic() {
        StoredLetter foreign = StoredLetter.of(record(0, 17, null, null, null, null));

        assertThat(filter(Set.of(), Set.of(), Set.of("news.articles"), null, null)
                        .takes(foreign))
                .isFalse();
    }

    @Test
    void shouldBeOpenWithoutAnyCondition() {
        assertThat(filter(Set.of(), Set.of(), Set.of(), null, null).isOpen()).isTrue();
        assertThat(filter(Set.of("1"), Set.of(), Set.of(), null, null).isOpen()).isFalse();
        assertThat(filter(Set.of(), Set.of(), Set.of(), Instant.EPOCH, null).isOpen())
                .isFalse();
    }

    private static LetterFilter filter(
            Set<String> ids, Set<String> reasons, Set<String> topics, Instant since, Instant until) {
        return new LetterFilter(ids, reasons, topics, Optional.ofNullable(since), Optional.ofNullable(until));
    }

    private static ConsumerRecord<byte[], byte[]> record(
            int ownPartition, long ownOffset, String topic, String partition, String offset, String time) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("news.dead-letters", ownPartition, ownOffset, utf8("a-1"), utf8("x"));
        header(record, DeadLetterHeaders.REASON, "UNREADABLE");
        header(record, DeadLetterHeaders.TOPIC, topic);
        header(record, DeadLetterHeaders.PARTITION, partition);
        header(record, DeadLetterHeaders.OFFSET, offset);
        header(record, DeadLetterHeaders.TIME, time);
        return record;
    }

    private static void header(ConsumerRecord<byte[], byte[]> record, String name, String value) {
        if (value != null) {
            record.headers().add(name, utf8(value));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
