package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.seal.TextGuard;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class WireSerializerTest {

    private static final Topics TOPICS = new Topics("", 1, Optional.empty());
    private static final String TOPIC = TOPICS.articles().name();

    /** A registry that fails when it is told to. */
    private static final class Fickle extends MockSchemaRegistryClient {
        private boolean isAway;
        private int questions;

        @Override
        public int getId(String subject, io.confluent.kafka.schemaregistry.ParsedSchema schema)
                throws IOException, RestClientException {
            questions++;
            if (isAway) {
                throw new IOException("connection refused");
            }
            return super.getId(subject, schema);
        }
    }

    private final Fickle client = new Fickle();

    WireSerializerTest() throws IOException, RestClientException {
        new Registry(client).register(TOPICS.all());
        client.questions = 0;
    }

    @Property(tries = 200)
    void shouldWriteTheBytesOfConfluentsSerializer(
            @ForAll String headline, @ForAll @Size(max = 5) List<String> paragraphs, @ForAll long version)
            throws Exception {
        // Given
        KafkaAvroSerializer library = new KafkaAvroSerializer(client);
        library.configure(
                Map.of(
                        "schema.registry.url",
                        "http://127.0.0.1",
                        "auto.register.schemas",
                        false,
                        "avro.remove.java.properties",
                        true),
                false);
        Article article = article(headline, paragraphs, version);

        // When
        byte[] bytes = new WireSerializer<Article>(client, TextGuard.none()).serialize(TOPIC, article);

        // Then
        assertThat(bytes).isEqualTo(library.serialize(TOPIC, article));
    }

    @Test
    void shouldAskTheRegistryOnceForATopic() {
        // Given
        WireSerializer<Article> serializer = new WireSerializer<>(client, TextGuard.none());

        // When
        byte[] first = serializer.serialize(TOPIC, article("Sample Steel", List.of(), 1));
        byte[] second = serializer.serialize(TOPIC, article("Sample Steel", List.of(), 1));

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(client.questions).isEqualTo(1);
    }

    @Test
    void shouldKeepRecordsApartThatSeveralThreadsWrite() {
        // Given
        List<Article> articles = IntStream.range(0, 200)
                .mapToObj(i -> article("Sample Steel " + "x".repeat(i), List.of("number " + i), i))
                .toList();
        WireSerializer<Article> alone = new WireSerializer<>(client, TextGuard.none());
        List<byte[]> expected = articles.stream()
                .map(article -> alone.serialize(TOPIC, article))
                .toList();
        WireSerializer<Article> shared = new WireSerializer<>(client, TextGuard.none());

        // When
        List<Integer> wrong = IntStream.range(0, 200_000)
                .parallel()
                .mapToObj(i -> i % articles.size())
                .filter(i -> !Arrays.equals(shared.serialize(TOPIC, articles.get(i)), expected.get(i)))
                .toList();

        // Then
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldAskAgainWhenTheRegistryWasAway() {
        // Given
        WireSerializer<Article> serializer = new WireSerializer<>(client, TextGuard.none());
        Article article = article("Sample Steel", List.of(), 1);
        client.isAway = true;

        // When
        assertThatThrownBy(() -> serializer.serialize(TOPIC, article))
                .isInstanceOf(SerializationException.class)
                .satisfies(error ->
                        assertThat(RegistryUnavailable.isCauseOf(error)).isTrue());
        client.isAway = false;

        // Then
        assertThat(serializer.serialize(TOPIC, article)).isNotEmpty();
    }

    @Test
    void shouldSurviveARecordThatCantBeWritten() {
        // Given
        WireSerializer<Article> serializer = new WireSerializer<>(client, TextGuard.none());
        Article article = article("Sample Steel", List.of(), 1);
        byte[] expected = serializer.serialize(TOPIC, article);
        Article broken = article("Sample Steel", List.of(), 1);
        broken.put("publishedAt", null);

        // When
        assertThatThrownBy(() -> serializer.serialize(TOPIC, broken))
                .isInstanceOf(SerializationException.class)
                .satisfies(error ->
                        assertThat(RegistryUnavailable.isRegistryError(error)).isFalse());

        // Then
        assertThat(serializer.serialize(TOPIC, article)).isEqualTo(expected);
    }

    private static Article article(String headline, List<String> paragraphs, long version) {
        return Article.newBuilder()
                .setArticleId("a-1")
                .setVersion(version)
                .setStatus(ArticleStatus.NEW)
                .setSource("Sample Wire")
                .setPublishedAt(Instant.parse("2024-11-11T12:00:00Z"))
                .setHeadline(headline)
                .setParagraphs(paragraphs)
                .build();
    }
}
