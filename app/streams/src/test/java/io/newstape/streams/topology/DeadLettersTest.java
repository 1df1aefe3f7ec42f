package io.newstape.streams.topology;

import static io.newstape.streams.topology.Flow.NOON;
import static io.newstape.streams.topology.Flow.TOPICS;
import static io.newstape.streams.topology.Flow.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.ArticleText;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Sentiment;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.Target;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.wire.DeadLetterHeaders;
import io.newstape.streams.wire.Retried;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of records that nothing can be made of: the stream goes on, and they are counted. */
class DeadLettersTest {

    private static final byte[] NO_AVRO = "no avro".getBytes(StandardCharsets.UTF_8);

    private Flow flow;

    @BeforeEach
    void start() throws Exception {
        flow = Flow.inProcess();
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void shouldSkipAndCountAnArticleWithoutAValue() {
        // When
        flow.rawArticles.pipeInput("a-1".getBytes(StandardCharsets.UTF_8), (byte[]) null);
        flow.rawArticles.pipeInput((byte[]) null, (byte[]) null);
        flow.publish(article("a-2", 1, "Mitsui & Co (8031.T) raised its forecast"));

        // Then
        assertThat(flow.signals.readValuesToList())
                .extracting(signal -> signal.getSecurity().getRic())
                .containsExactly("8031.T");
        assertThat(flow.deadLetters.isEmpty()).isTrue();
        assertThat(flow.total("tombstones-total", "input", "articles")).isEqualTo(2);
    }

    @Test
    void shouldSkipAndCountAScoredMentionWithoutAValue() {
        // Given
        flow.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));

        // When
        flow.driver
                .createInputTopic(TOPICS.scoredMentions().name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("8031.T", (byte[]) null);
        flow.publish(article("a-2", 1, "Marubeni Corp (8002.T) raised its forecast"));

        // Then
        assertThat(flow.signals.readValuesToList())
                .extracting(signal -> signal.getSecurity().getRic())
                .containsExactly("8031.T", "8002.T");
        assertThat(flow.deadLetters.isEmpty()).isTrue();
        assertThat(flow.total("tombstones-total", "input", "scored")).isEqualTo(1);
    }

    @Test
    void shouldSkipAndCountASentimentWithoutAValue() throws Exception {
        try (Flow external = Flow.external()) {
            // When
            external.sentiments.pipeInput("a-1", null, NOON);
            external.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));
            external.wait(Duration.ofMinutes(11));

            // Then
            assertThat(external.signals.readValuesToList())
                    .extracting(signal -> signal.getSecurity().getRic())
                    .containsExactly("8031.T");
            assertThat(external.total("tombstones-total", "input", "sentiment")).isEqualTo(1);
        }
    }

    @Test
    void shouldCountByReason() {
        // When: two that can't be read, one that can't be worked on
        flow.rawArticles.pipeInput("a-1".getBytes(StandardCharsets.UTF_8), NO_AVRO);
        flow.rawArticles.pipeInput("a-2".getBytes(StandardCharsets.UTF_8), NO_AVRO);
        publishFromTheFuture("a-3");

        // Then
        assertThat(flow.total("dead-letters-total", "reason", "unreadable")).isEqualTo(2);
        assertThat(flow.total("dead-letters-total", "reason", "unprocessable")).isEqualTo(1);
        assertThat(flow.total("dead-letters-total", "reason", "too_large")).isZero();
    }

    @Test
    void shouldSayWhatWasWrongAndWhereInTheHeadersThatKafkasOwnDeadLettersHave() {
        // Given
        flow.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));

        // When
        publishFromTheFuture("a-2");

        // Then
        Map<String, String> headers = texts(flow.deadLetters.readRecord().headers());
        assertThat(headers)
                .containsEntry("newstape-dead-letter-reason", "UNPROCESSABLE")
                .containsEntry("__streams.errors.exception", "java.lang.IllegalArgumentException")
                .containsEntry("__streams.errors.topic", "news.articles")
                .containsEntry("__streams.errors.partition", "0")
                .containsEntry("__streams.errors.offset", "1");
        assertThat(headers.get("__streams.errors.message")).startsWith("publishedAt ");
        assertThat(headers.get("__streams.errors.stacktrace"))
                .contains(RevisionGate.class.getName())
                .hasSizeLessThanOrEqualTo(16_000);
    }

    @Test
    void shouldForgetThatAnArticleWasADeadLetterWhenItIsSentAgain() {
        // Given
        publishFromTheFuture("a-1");
        Headers letter = flow.deadLetters.readRecord().headers();

        // When
        var mended = article("a-1", 2, "Mitsui & Co (8031.T) raised its forecast");
        flow.articles.pipeInput(new TestRecord<>("a-1", mended, letter, NOON));

        // Then
        TestRecord<String, ScoredMention> mention = flow.scored.readRecord();
        assertThat(texts(mention.headers()).keySet())
                .noneMatch(name -> name.startsWith("__streams.errors"))
                .doesNotContain(DeadLetterHeaders.REASON);
    }

    @Test
    void shouldKeepTheRecordsOwnTimeInTheLetter() {
        // When
        publishFromTheFuture("a-1");

        // Then
        assertThat(texts(flow.deadLetters.readRecord().headers()))
                .containsEntry("newstape-dead-letter-time", Long.toString(NOON.toEpochMilli()));
    }

    @Test
    void shouldWorkOnADuplicateThatWasRetriedAndEmitNothingTwice() {
        // Given: the gate knows the article
        var article = article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast");
        flow.publish(article);
        flow.signals.readValuesToList();
        Headers retried = new RecordHeaders();
        Retried.stamp(retried, "news.dead-letters-0@7");

        // When
        flow.articles.pipeInput(new TestRecord<>("a-1", article, retried, NOON));

        // Then
        assertThat(flow.total("articles-total", "admission", "retried")).isEqualTo(1);
        assertThat(flow.signals.isEmpty()).isTrue();
    }

    @Test
    void shouldEmitOfARetriedDuplicateWhatIsMissing() throws Exception {
        // Given: a step behind the gate fails once on the article
        try (Flow failing = new Flow(Optional.of(failingOnce()), Duration.ofDays(30))) {
            var article = article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast");
            failing.publish(article);
            assertThat(failing.deadLetters.readRecordsToList()).hasSize(1);
            assertThat(failing.signals.isEmpty()).isTrue();
            Headers retried = new RecordHeaders();
            Retried.stamp(retried, "news.dead-letters-0@0");

            // When: once as a plain duplicate, once as a retried one
            failing.publish(article);
            assertThat(failing.signals.isEmpty()).isTrue();
            failing.articles.pipeInput(new TestRecord<>("a-1", article, retried, NOON));

            // Then
            assertThat(failing.signals.readRecordsToList()).singleElement().satisfies(signal -> {
                assertThat(signal.key()).isEqualTo("8031.T");
                assertThat(texts(signal.headers()))
                        .containsEntry("newstape-retried", "1")
                        .containsEntry("newstape-retried-from", "news.dead-letters-0@0");
            });
        }
    }

    private static CompanyScorer failingOnce() {
        CompanyScorer shipped = BuiltInScorer.shipped();
        AtomicBoolean failed = new AtomicBoolean();
        return new CompanyScorer() {
            @Override
            public List<Sentiment> score(ArticleText article, List<Target> targets) {
                if (failed.compareAndSet(false, true)) {
                    throw new IllegalStateException("a fault of ours");
                }
                return shipped.score(article, targets);
            }

            @Override
            public String name() {
                return shipped.name();
            }

            @Override
            public String version() {
                return shipped.version();
            }
        };
    }

    private void publishFromTheFuture(String articleId) {
        var article =
                article(articleId, 1, ArticleStatus.NEW, NOON.plus(Duration.ofDays(400)), "Mitsui & Co (8031.T) rose");
        flow.articles.pipeInput(new TestRecord<>(articleId, article, NOON));
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new TreeMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }
}
