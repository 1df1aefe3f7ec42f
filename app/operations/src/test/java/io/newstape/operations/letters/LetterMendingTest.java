package io.newstape.operations.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.DeadLetterHeaders;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.Retried;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.StageTimes;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Which record is sent again for a dead letter, and which is refused. */
class LetterMendingTest {

    private static final Topics TOPICS = new Topics("", 4, Optional.empty());
    private static final Instant PUBLISHED = Instant.parse("2024-11-11T12:00:00Z");
    private static final Instant NOW = Instant.parse("2024-11-12T09:00:00Z");

    private final Registry registry = registry();
    private final AvroSerdes serdes = new AvroSerdes(registry, RetryPolicy.standard());
    private final LetterMending mending = new LetterMending(
            new LetterDecoder(registry, TOPICS), TOPICS, serdes, InstantSource.fixed(NOW), AheadBound.PRESET);

    @Test
    void shouldSendTheSameBytesToTheSamePartition() throws Exception {
        // Given
        byte[] value = bytes(article(PUBLISHED));
        StoredLetter letter = letter("news.articles", value, PUBLISHED.plusSeconds(5));

        // When
        ProducerRecord<byte[], byte[]> again = mending.asItWas(letter);

        // Then
        assertThat(again.topic()).isEqualTo("news.articles");
        assertThat(again.partition()).isEqualTo(3);
        assertThat(again.key()).isEqualTo(utf8("a-1"));
        assertThat(again.value()).isEqualTo(value);
        assertThat(again.timestamp()).isEqualTo(PUBLISHED.plusSeconds(5).toEpochMilli());
    }

    @Test
    void shouldTakeTheMarksOfADeadLetterOffAndSayThatItWasSentAgain() throws Exception {
        // Given
        StoredLetter letter = letter("news.articles", bytes(article(PUBLISHED)), PUBLISHED);

        // When
        ProducerRecord<byte[], byte[]> again = mending.asItWas(letter);

        // Then
        assertThat(again.headers().lastHeader(DeadLetterHeaders.REASON)).isNull();
        assertThat(again.headers().lastHeader(DeadLetterHeaders.STACK_TRACE)).isNull();
        assertThat(again.headers().lastHeader("of-the-publisher").value()).isEqualTo(utf8("kept"));
        assertThat(Retried.count(again.headers())).isEqualTo(1);
        assertThat(Retried.from(again.headers())).hasValue("news.dead-letters-0@7");
        assertThat(StageTimes.RECEIVED.of(again.headers())).hasValue(NOW.toEpochMilli() * 1_000);
        assertThat(letter.headers().lastHeader(DeadLetterHeaders.REASON))
                .as("the letter itself")
                .isNotNull();
    }

    @Test
    void shouldDateNoRecordBeforeItsArticle() throws Exception {
        StoredLetter letter = letter("news.articles", bytes(article(PUBLISHED)), PUBLISHED.minusSeconds(60));

        assertThat(mending.asItWas(letter).timestamp()).isEqualTo(PUBLISHED.toEpochMilli());
    }

    @Test
    void shouldRefuseWhatThePipelineCouldNotReadAgain() {
        assertThatThrownBy(() -> mending.asItWas(letter("news.articles", utf8("no Avro"), PUBLISHED)))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("the pipeline can't read it");
    }

    @Test
    void shouldRefuseARecordOfATopicThatThePipelineDoesNotRead() {
        assertThatThrownBy(() -> mending.asItWas(letter("other.articles", bytes(article(PUBLISHED)), PUBLISHED)))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("it was read from other.articles")
                .hasMessageContaining("topic.prefix");
    }

    @Test
    void shouldRefuseALetterOfWhichNobodyKnowsTheTopic() {
        assertThatThrownBy(() -> mending.asItWas(letter(null, bytes(article(PUBLISHED)), PUBLISHED)))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("nobody knows which topic");
    }

    @Test
    void shouldRefuseAnArticleThatIsDatedTooFarAhead() {
        Instant ahead = NOW.plus(AheadBound.LIMIT).plusSeconds(60);

        assertThatThrownBy(() -> mending.asItWas(letter("news.articles", bytes(article(ahead)), NOW)))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("too far ahead")
                .hasMessageContaining("retry the edited record");
    }

    @Test
    void shouldSendAnEditedArticleByTheIdThatItHasNow() throws Exception {
        // Given
        StoredLetter letter = letter("news.articles", utf8("no Avro"), PUBLISHED);
        JsonNode edited = json("{\"articleId\":\"b-2\",\"status\":\"NEW\",\"source\":\"Harbor Wire\",\"publishedAt\":"
                + "\"2024-11-11T12:00:00Z\",\"headline\":\"Toda rises\",\"paragraphs\":[]}");

        // When
        ProducerRecord<byte[], byte[]> again = mending.edited(letter, "ignored", edited);

        // Then
        assertThat(again.partition()).as("by its key").isNull();
        assertThat(again.key()).isEqualTo(utf8("b-2"));
        Article read = serdes.deserializer(Article.class).deserialize("news.articles", again.value());
        assertThat(read.getHeadline()).isEqualTo("Toda rises");
    }

    @Test
    void shouldSayWhichFieldOfAnEditedRecordIsWrong() {
        StoredLetter letter = letter("news.articles", utf8("no Avro"), PUBLISHED);

        assertThatThrownBy(() -> mending.edited(letter, null, json("{\"articleId\":\"b-2\",\"headlin\":\"x\"}")))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("the edited record is no Article");
    }

    private byte[] bytes(Article article) {
        return serdes.serializer().serialize("news.articles", article);
    }

    private static StoredLetter letter(String topic, byte[] value, Instant time) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(TOPICS.deadLetters().name(), 0, 7, utf8("a-1"), value);
        record.headers()
                .add("of-the-publisher", utf8("kept"))
                .add(DeadLetterHeaders.REASON, utf8("UNREADABLE"))
                .add(DeadLetterHeaders.STACK_TRACE, utf8("at"))
                .add(DeadLetterHeaders.TIME, utf8(Long.toString(time.toEpochMilli())));
        if (topic != null) {
            record.headers()
                    .add(DeadLetterHeaders.TOPIC, utf8(topic))
                    .add(DeadLetterHeaders.PARTITION, utf8("3"))
                    .add(DeadLetterHeaders.OFFSET, utf8("11"));
        }
        return StoredLetter.of(record);
    }

    private static Article article(Instant published) {
        return Article.newBuilder()
                .setArticleId("a-1")
                .setStatus(ArticleStatus.NEW)
                .setSource("Harbor Wire")
                .setPublishedAt(published)
                .setHeadline("Toda (1860.T) raises its forecast")
                .setParagraphs(List.of())
                .build();
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Registry registry() {
        try {
            return Registry.inThisProcess(TOPICS.all());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
