package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.seal.TextGuard;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;

class WireDeserializerTest {

    private static final Topics TOPICS = new Topics("", 1, Optional.empty());
    private static final String TOPIC = TOPICS.articles().name();

    /** Confluent's own, which counts what it is asked. */
    private static final class Counted implements Deserializer<Object> {
        private final KafkaAvroDeserializer library;
        private int records;

        Counted(MockSchemaRegistryClient client) {
            library = new KafkaAvroDeserializer(client);
            library.configure(Map.of("schema.registry.url", "http://127.0.0.1", "specific.avro.reader", true), false);
        }

        @Override
        public Object deserialize(String topic, byte[] bytes) {
            records++;
            return library.deserialize(topic, bytes);
        }
    }

    private final MockSchemaRegistryClient client = new MockSchemaRegistryClient();
    private final Counted library;
    private final WireDeserializer<Article> deserializer;

    WireDeserializerTest() throws Exception {
        new Registry(client).register(TOPICS.all());
        library = new Counted(client);
        deserializer = new WireDeserializer<>(library, Article.class, client);
    }

    @Property(tries = 200)
    void shouldReadWhatConfluentsDeserializerReads(
            @ForAll String headline, @ForAll @Size(max = 5) List<String> paragraphs, @ForAll long version) {
        // Given
        byte[] bytes = bytes(article(headline, paragraphs, version));

        // When
        Object first = deserializer.deserialize(TOPIC, bytes);
        Object second = deserializer.deserialize(TOPIC, bytes);

        // Then
        assertThat(first).isEqualTo(library.deserialize(TOPIC, bytes));
        assertThat(second).isEqualTo(first).isInstanceOf(Article.class);
    }

    @Test
    void shouldTakeTheLongWayOnceForASchema() {
        // When
        for (int i = 0; i < 10; i++) {
            deserializer.deserialize(TOPIC, bytes(article("Sample Steel", List.of(), i)));
        }

        // Then
        assertThat(library.records).isEqualTo(1);
    }

    @Test
    void shouldReadRecordsOfAnOlderSchema() throws Exception {
        // Given: a schema without the last field, which has a default
        Schema now = Article.getClassSchema();
        List<Schema.Field> fields = now.getFields().subList(0, now.getFields().size() - 1).stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList();
        Schema before = Schema.createRecord(now.getName(), now.getDoc(), now.getNamespace(), false, fields);
        Article article = article("Sample Steel", List.of("It won an order."), 3);
        GenericData.Record old = new GenericData.Record(before);
        before.getFields().forEach(field -> old.put(field.name(), article.get(field.name())));
        byte[] bytes = bytes(client.register(TOPIC + "-value", new AvroSchema(before)), before, old);

        // When
        deserializer.deserialize(TOPIC, bytes(article));
        Object first = deserializer.deserialize(TOPIC, bytes);
        Object second = deserializer.deserialize(TOPIC, bytes);

        // Then
        assertThat(first).isEqualTo(article);
        assertThat(second).isEqualTo(article);
    }

    @Test
    void shouldSayOfABrokenRecordWhatConfluentsDeserializerSays() {
        // Given: a schema that is known, and records that are cut short, or of no known schema
        byte[] whole = bytes(article("Sample Steel", List.of("It won an order."), 3));
        deserializer.deserialize(TOPIC, whole);
        byte[] unknown = whole.clone();
        unknown[1] = 99;

        for (byte[] broken : List.of(Arrays.copyOf(whole, 9), Arrays.copyOf(whole, 3), new byte[0], unknown)) {
            // When
            Throwable said = catchThrowable(() -> library.deserialize(TOPIC, broken));

            // Then
            assertThatThrownBy(() -> deserializer.deserialize(TOPIC, broken))
                    .isInstanceOf(said.getClass())
                    .hasMessage(said.getMessage());
        }
    }

    @Test
    void shouldReadATombstoneAsNothing() {
        assertThat(deserializer.deserialize(TOPIC, null)).isNull();
    }

    @Test
    void shouldKeepRecordsApartThatSeveralThreadsRead() {
        // Given
        List<Article> articles = IntStream.range(0, 200)
                .mapToObj(i -> article("Sample Steel " + "x".repeat(i), List.of("number " + i), i))
                .toList();
        List<byte[]> bytes = articles.stream().map(this::bytes).toList();

        // When
        List<Integer> wrong = IntStream.range(0, 100_000)
                .parallel()
                .mapToObj(i -> i % articles.size())
                .filter(i -> !deserializer.deserialize(TOPIC, bytes.get(i)).equals(articles.get(i)))
                .toList();

        // Then
        assertThat(wrong).isEmpty();
    }

    private byte[] bytes(Article article) {
        return new WireSerializer<Article>(client, TextGuard.none()).serialize(TOPIC, article);
    }

    private static byte[] bytes(int id, Schema schema, GenericData.Record record) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        GenericData data = SpecificData.getForClass(Article.class);
        new GenericDatumWriter<GenericData.Record>(schema, data).write(record, encoder);
        return out.toByteArray();
    }

    private static Article article(String headline, List<String> paragraphs, long version) {
        return Article.newBuilder()
                .setArticleId("sample-1")
                .setVersion(version)
                .setStatus(ArticleStatus.NEW)
                .setSource("Sample Wire")
                .setPublishedAt(Instant.parse("2026-03-04T10:00:00.123456Z"))
                .setHeadline(headline)
                .setParagraphs(paragraphs)
                .build();
    }
}
