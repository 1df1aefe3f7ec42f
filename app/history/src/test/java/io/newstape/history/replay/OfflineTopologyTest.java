package io.newstape.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.newstape.article.ArticleText;
import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.RecordOrigin;
import io.newstape.history.replay.OfflineTopology.Stage;
import io.newstape.mention.MentionFinder;
import io.newstape.schema.Article;
import io.newstape.schema.TickerMentions;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.topology.SampleSteps;
import io.newstape.streams.topology.SignalTopology;
import io.newstape.streams.topology.StateStores;
import io.newstape.streams.topology.Steps;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.DeadLetterHeaders;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** What goes wrong in a replay goes the way that it went live. */
class OfflineTopologyTest {

    private static final Topics TOPICS = new Topics("", 1, Optional.empty());

    private final AvroSerdes serdes = serdes();

    @Test
    void shouldSetAsideTheSourceOfWhatCannotBeWritten() {
        // Given
        byte[] article = serdes.<Article>serializer()
                .serialize(TOPICS.articles().name(), new SampleNews(1).next(1).get(0));

        // When
        List<DerivedRecord> derived;
        try (OfflineTask task = offline().task(OfflineTopologyTest::withoutArticle)) {
            derived = task.process(record(41, article));
        }

        // Then
        assertThat(derived)
                .filteredOn(record -> record.topic().equals(TOPICS.deadLetters().name()))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo(article);
                    assertThat(letter.headers()
                                    .lastHeader(DeadLetterHeaders.STACK_TRACE)
                                    .value())
                            .asString(StandardCharsets.UTF_8)
                            .contains("SerializationException");
                    assertThat(RecordOrigin.of(letter.headers()))
                            .contains(new RecordOrigin(TOPICS.articles().name(), 0, 41));
                });
    }

    @Test
    void shouldMakeNothingOfARecordWithoutAValue() {
        try (OfflineTask task = offline().task(Stage.ONE)) {
            assertThat(task.process(record(0, null))).isEmpty();
        }
    }

    /** What a finder finds, which can be worked on, but not be written to the topic of mentions. */
    private static TickerMentions withoutArticle(ArticleText text) {
        TickerMentions mentions = MentionFinder.withoutMaster().find(text);
        mentions.put("articleId", null);
        return mentions;
    }

    private static LogRecord record(long offset, byte[] value) {
        return new LogRecord(
                TOPICS.articles().name(),
                0,
                offset,
                SampleNews.MORNING.toEpochMilli(),
                "a-1".getBytes(StandardCharsets.UTF_8),
                value,
                new RecordHeaders());
    }

    private OfflineTopology offline() {
        Steps steps = SampleSteps.scoredBy(Optional.of(BuiltInScorer.shipped()))
                .withAuditTopics()
                .at(() -> SampleNews.MORNING)
                .steps();
        return new OfflineTopology(
                new SignalTopology(TOPICS, serdes, steps, StateStores.MEMORY), TOPICS, true, false, "");
    }

    private static AvroSerdes serdes() {
        try {
            Registry registry = new Registry(MockSchemaRegistry.getClientForScope("offline-topology"));
            registry.register(TOPICS.all());
            return new AvroSerdes(registry, RetryPolicy.standard());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
