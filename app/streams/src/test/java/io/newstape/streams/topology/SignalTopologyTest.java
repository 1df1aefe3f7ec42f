package io.newstape.streams.topology;

import static io.newstape.schema.SignalAction.NEW;
import static io.newstape.schema.SignalAction.RETRACTED;
import static io.newstape.schema.SignalAction.REVISED;
import static io.newstape.streams.topology.Flow.NOON;
import static io.newstape.streams.topology.Flow.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newstape.schema.ArticleStatus;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.wire.DeadLetterHeaders;
import io.newstape.streams.wire.Origin;
import io.newstape.streams.wire.StageTimes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignalTopologyTest {

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
    void shouldMakeOneSignalPerSecurity() {
        // When
        flow.publish(article(
                "a-1",
                1,
                "Novatek signs agreements",
                "Novatek NVTK.MM signed agreements with Mitsui & Co (8031.T) and Marubeni Corp (8002.T)."));

        // Then
        assertThat(flow.signals.readValuesToList())
                .extracting(signal -> signal.getSecurity().getRic(), Signal::getAction, signal -> signal.getSecurity()
                        .getCompany())
                .containsExactly(
                        tuple("NVTK.MM", NEW, "Novatek"),
                        tuple("8031.T", NEW, "Mitsui & Co"),
                        tuple("8002.T", NEW, "Marubeni Corp"));
    }

    @Test
    void shouldRetractTheOldSecurityWhenACorrectionChangesItsRic() {
        // Given
        flow.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));

        // When
        flow.publish(article("a-1", 2, ArticleStatus.CORRECTED, NOON, "Mitsui Fudosan (8801.T) raised its forecast"));

        // Then
        assertThat(flow.signals.readValuesToList())
                .extracting(signal -> signal.getSecurity().getRic(), Signal::getAction)
                .containsExactly(tuple("8031.T", NEW), tuple("8031.T", RETRACTED), tuple("8801.T", NEW));
    }

    @Test
    void shouldRetractEverythingWhenTheArticleIsWithdrawn() {
        // Given
        flow.publish(article("a-1", 1, "Sasol (SOLJ.J) restarts its plant, Eskom silent"));

        // When
        flow.publish(article("a-1", 2, ArticleStatus.WITHDRAWN, NOON, "Sasol (SOLJ.J) restarts its plant"));

        // Then
        assertThat(flow.signals.readValuesToList())
                .extracting(signal -> signal.getSecurity().getRic(), Signal::getAction, Signal::getRevision)
                .containsExactly(tuple("SOLJ.J", NEW, 1), tuple("SOLJ.J", RETRACTED, 2));
    }

    @Test
    void shouldDropDuplicatesAndOlderVersions() {
        // Given
        flow.publish(article("a-1", 2, "Tesla (TSLA.OQ) lost 1,500 cars"));

        // When
        flow.publish(article("a-1", 2, "Tesla (TSLA.OQ) lost 1,500 cars"));
        flow.publish(article("a-1", 1, "Tesla (TSLA.OQ) lost 800 cars"));

        // Then
        assertThat(flow.signals.readValuesToList()).hasSize(1);
        assertThat(flow.total("articles-total", "admission", "duplicate")).isEqualTo(1);
        assertThat(flow.total("articles-total", "admission", "older")).isEqualTo(1);
    }

    @Test
    void shouldReviseWhatAnUpdateSaysDifferently() {
        // Given
        flow.publish(article("a-1", 1, "Delta Air Lines (DAL.N) profit falls 8 percent"));

        // When
        flow.publish(
                article("a-1", 2, ArticleStatus.CORRECTED, NOON, "Delta Air Lines (DAL.N) profit rises 8 percent"));

        // Then
        List<Signal> signals = flow.signals.readValuesToList();
        assertThat(signals).extracting(Signal::getAction).containsExactly(NEW, REVISED);
        assertThat(signals.get(1).getSupersedes()).isEqualTo(signals.get(0).getSignalId());
        assertThat(signals.get(0).getSentiment().getScore()).isNegative();
        assertThat(signals.get(1).getSentiment().getScore()).isPositive();
        assertThat(flow.total("signals-total", "action", "new")).isEqualTo(1);
        assertThat(flow.total("signals-total", "action", "revised")).isEqualTo(1);
        assertThat(flow.total("signals-tone-total", "tone", "negative")).isEqualTo(1);
        assertThat(flow.total("signals-tone-total", "tone", "positive")).isEqualTo(1);
    }

    @Test
    void shouldForgetAnArticleAfterTheRetentionInEventTime() throws Exception {
        // Given: a ledger that forgets after a day, and an article in it
        try (Flow forgetful = new Flow(Optional.of(BuiltInScorer.shipped()), Duration.ofDays(1))) {
            forgetful.publish(article("a-1", 1, "Tesla (TSLA.OQ) lost 800 cars"));

            // When: event time moves on by two days
            forgetful.publish(article("a-2", 1, ArticleStatus.NEW, NOON.plus(Duration.ofDays(1)), "No ticker"));
            forgetful.publish(article("a-2", 2, ArticleStatus.NEW, NOON.plus(Duration.ofDays(2)), "No ticker"));

            // Then
            assertThat(forgetful.driver.getKeyValueStore(StateStores.LEDGER).get("a-1"))
                    .isNull();
            assertThat(forgetful.driver.getKeyValueStore(StateStores.LEDGER).get("a-2"))
                    .isNotNull();
            assertThat(forgetful.driver.metrics().entrySet())
                    .filteredOn(metric -> metric.getKey().name().equals("ledgers-size"))
                    .singleElement()
                    .satisfies(metric ->
                            assertThat(metric.getValue().metricValue()).isEqualTo(1.0));
        }
    }

    @Test
    void shouldSendUnreadableBytesToTheDeadLettersAndGoOn() {
        // When
        flow.rawArticles.pipeInput("a-1".getBytes(StandardCharsets.UTF_8), "no avro".getBytes(StandardCharsets.UTF_8));
        flow.publish(article("a-2", 1, "Mitsui & Co (8031.T) raised its forecast"));

        // Then
        TestRecord<byte[], byte[]> letter = flow.deadLetters.readRecord();
        assertThat(letter.value()).isEqualTo("no avro".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(
                        letter.headers().lastHeader(DeadLetterHeaders.REASON).value(), StandardCharsets.UTF_8))
                .isEqualTo("UNREADABLE");
        assertThat(flow.signals.readValuesToList())
                .extracting(signal -> signal.getSecurity().getRic())
                .containsExactly("8031.T");
    }

    @Test
    void shouldSendAnArticleFromTheFutureToTheDeadLetters() {
        // Given
        var article =
                article("a-1", 1, ArticleStatus.NEW, NOON.plus(Duration.ofDays(400)), "Mitsui & Co (8031.T) rose");

        // When: its record is from today
        flow.articles.pipeInput(new TestRecord<>("a-1", article, NOON));

        // Then
        assertThat(flow.signals.isEmpty()).isTrue();
        assertThat(new String(
                        flow.deadLetters
                                .readRecord()
                                .headers()
                                .lastHeader(DeadLetterHeaders.REASON)
                                .value(),
                        StandardCharsets.UTF_8))
                .isEqualTo("UNPROCESSABLE");
    }

    @Test
    void shouldSayInHeadersWhenEachStageWasPassedAndWhereItCameFrom() {
        // When
        flow.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));

        // Then
        TestRecord<String, Signal> signal = flow.signals.readRecord();
        for (StageTimes stage : StageTimes.values()) {
            assertThat(stage.of(signal.headers())).as(stage.header()).isPresent();
        }
        assertThat(new String(signal.headers().lastHeader(Origin.HEADER).value(), StandardCharsets.UTF_8))
                .isEqualTo("news.articles-0@0");
        assertThat(signal.getRecordTime()).isEqualTo(NOON);
    }

    @Test
    void shouldKeyScoredMentionsBySecurity() {
        // When
        flow.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));

        // Then
        TestRecord<String, ScoredMention> mention = flow.scored.readRecord();
        assertThat(mention.key()).isEqualTo("8031.T");
        assertThat(mention.value().getSecurity().getMic()).isEqualTo("XTKS");
    }
}
