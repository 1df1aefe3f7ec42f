package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.newstape.embedded.SharedStack;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryIT {

    private Registry registry;
    private AvroSerdes serdes;

    @BeforeEach
    void connect() {
        registry = new Registry(SharedStack.get().registryUrl(), Map.of());
        serdes = new AvroSerdes(
                registry, new RetryPolicy(Duration.ofMillis(200), Duration.ofMillis(50), Duration.ofMillis(50)));
    }

    @AfterEach
    void disconnect() throws Exception {
        registry.close();
    }

    @Test
    void shouldRegisterEverySubjectOnceAndHoldItToFullTransitive() throws Exception {
        // Given
        List<Topic> topics = topics("registering.").all();
        assertThat(registry.check(topics)).extracting(Registry.Finding::state).containsOnly(Registry.State.MISSING);

        // When
        List<Registry.Finding> first = registry.register(topics);
        List<Registry.Finding> second = registry.register(topics);

        // Then
        assertThat(first).extracting(Registry.Finding::state).containsOnly(Registry.State.REGISTERED);
        assertThat(second).extracting(Registry.Finding::state).containsOnly(Registry.State.PRESENT);
        assertThat(registry.client()
                        .getConfig("registering.news.articles-value")
                        .getCompatibilityLevel())
                .isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void shouldReadBackWhatItWrote() throws Exception {
        // Given
        Topic topic = topics("reading.").articles();
        registry.register(List.of(topic));
        Article article = article("a-1");

        // When
        byte[] bytes = serdes.of(Article.class).serializer().serialize(topic.name(), article);
        Article back = serdes.of(Article.class).deserializer().deserialize(topic.name(), bytes);

        // Then
        assertThat(back).isEqualTo(article);
        assertThat(back.getPublishedAt()).isEqualTo(Instant.parse("2016-12-16T09:30:00.000001Z"));
    }

    @Test
    void shouldRefuseASchemaThatBreaksOldReaders() throws Exception {
        // Given: the registry holds a schema whose reader needs a field that ours doesn't write
        Topic topic = topics("breaking.").articles();
        Schema other = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Article\",\"namespace\":\"io.newstape.schema\",\"fields\":"
                        + "[{\"name\":\"colour\",\"type\":\"string\"}]}");
        registry.client().register(topic.subject().orElseThrow(), new AvroSchema(other));
        registry.client()
                .updateConfig(
                        topic.subject().orElseThrow(),
                        new io.confluent.kafka.schemaregistry.client.rest.entities.Config("FULL_TRANSITIVE"));

        // When
        List<Registry.Finding> findings = registry.register(List.of(topic));

        // Then
        assertThat(findings).extracting(Registry.Finding::state).containsExactly(Registry.State.INCOMPATIBLE);
        assertThat(findings.get(0).differences()).isNotEmpty();
    }

    @Test
    void shouldTellBadBytesFromARegistryThatIsAway() throws Exception {
        // Given
        byte[] unknownSchema = {0, 0, 127, 127, 127, 1};
        byte[] noAvro = "not avro".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        RetryPolicy retryPolicy = new RetryPolicy(Duration.ofMillis(200), Duration.ofMillis(50), Duration.ofMillis(50));
        AvroSerdes away = new AvroSerdes(new Registry("http://127.0.0.1:1", Map.of()), retryPolicy);

        // Then
        assertThatThrownBy(() -> serdes.deserializer(Article.class).deserialize("t", unknownSchema))
                .isInstanceOf(SerializationException.class)
                .matches(e -> !RegistryUnavailable.isCauseOf(e));
        assertThatThrownBy(() -> serdes.deserializer(Article.class).deserialize("t", noAvro))
                .isInstanceOf(SerializationException.class)
                .matches(e -> !RegistryUnavailable.isCauseOf(e));
        assertThatThrownBy(() -> away.deserializer(Article.class).deserialize("t", unknownSchema))
                .isInstanceOf(RegistryUnavailable.class);
        assertThat(retryPolicy.isWaiting()).isTrue();
    }

    private static Topics topics(String prefix) {
        return new Topics(prefix, 2, Optional.empty());
    }

    private static Article article(String id) {
        return Article.newBuilder()
                .setArticleId(id)
                .setVersion(1)
                .setStatus(ArticleStatus.NEW)
                .setSource("Sample Wire")
                .setPublishedAt(Instant.parse("2016-12-16T09:30:00.000001Z"))
                .setHeadline("Mitsui & Co (8031.T) raised its forecast")
                .setParagraphs(List.of("Mitsui & Co (8031.T) raised its forecast for the year."))
                .build();
    }
}
