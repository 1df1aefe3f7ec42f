package io.newstape.streams.topology;

import static io.newstape.schema.SignalAction.NEW;
import static io.newstape.schema.SignalAction.RETRACTED;
import static io.newstape.schema.SignalAction.REVISED;
import static io.newstape.streams.topology.Flow.NOON;
import static io.newstape.streams.topology.Flow.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newstape.mention.MentionFinder;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.CompanySentiment;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Sentiment;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.Signal;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.signal.ArticleMentions;
import io.newstape.signal.SignalDrafts;
import io.newstape.signal.SignalRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The join with a scorer in another service: early, in time, late, twice, never. */
class ExternalScorerTest {

    private static final Article TWO_COMPANIES =
            article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast, Marubeni Corp (8002.T) cut its own");

    private Flow flow;

    @BeforeEach
    void start() throws Exception {
        flow = Flow.external();
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void shouldWaitUntilEveryCompanyIsScored() {
        // Given
        flow.publish(TWO_COMPANIES);
        score("a-1", 1, "8031.T", 0.8);
        assertThat(flow.signals.isEmpty()).isTrue();

        // When
        score("a-1", 1, "8002.T", -0.6);

        // Then
        assertThat(flow.signals.readValuesToList())
                .extracting(
                        signal -> signal.getSecurity().getRic(),
                        s -> s.getSentiment().getScore(),
                        Signal::getSentimentStatus)
                .containsExactly(
                        tuple("8031.T", 0.8, SentimentStatus.SCORED), tuple("8002.T", -0.6, SentimentStatus.SCORED));
    }

    @Test
    void shouldTakeAScoreThatIsThereBeforeTheArticle() {
        // Given
        score("a-1", 1, "8031.T", 0.8);
        score("a-1", 1, "8002.T", -0.6);

        // When
        flow.publish(TWO_COMPANIES);

        // Then
        assertThat(flow.signals.readValuesToList()).hasSize(2);
    }

    @Test
    void shouldMatchByNameWhenTheScorerKnowsNoRic() {
        // Given
        flow.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));

        // When
        flow.sentiments.pipeInput("a-1", sentiment("a-1", 1, null, "MITSUI & CO", 0.8), NOON);

        // Then
        assertThat(flow.signals.readValuesToList())
                .extracting(signal -> signal.getSecurity().getRic(), s -> s.getSentiment()
                        .getScore())
                .containsExactly(tuple("8031.T", 0.8));
    }

    @Test
    void shouldGoOnWithoutASentimentThatNeverComesAndReviseWhenItIsLate() {
        // Given
        flow.publish(TWO_COMPANIES);
        score("a-1", 1, "8031.T", 0.8);

        // When: the scorer says nothing of the other for ten minutes
        flow.wait(Duration.ofMinutes(9));
        assertThat(flow.signals.isEmpty()).isTrue();
        flow.wait(Duration.ofMinutes(2));

        // Then
        assertThat(flow.signals.readValuesToList())
                .extracting(
                        signal -> signal.getSecurity().getRic(),
                        Signal::getSentimentStatus,
                        s -> s.getSentiment() == null)
                .containsExactly(
                        tuple("8031.T", SentimentStatus.SCORED, false),
                        tuple("8002.T", SentimentStatus.TIMED_OUT, true));

        // When: it comes after all
        score("a-1", 1, "8002.T", -0.6);

        // Then
        assertThat(flow.signals.readValuesToList())
                .extracting(signal -> signal.getSecurity().getRic(), Signal::getAction, s -> s.getSentiment()
                        .getScore())
                .containsExactly(tuple("8002.T", REVISED, -0.6));
    }

    @Test
    void shouldTakeADuplicateScoreForWhatItIs() {
        // Given
        flow.publish(TWO_COMPANIES);
        score("a-1", 1, "8031.T", 0.8);
        score("a-1", 1, "8002.T", -0.6);
        flow.signals.readValuesToList();

        // When
        score("a-1", 1, "8031.T", 0.8);

        // Then
        assertThat(flow.signals.isEmpty()).isTrue();
    }

    @Test
    void shouldIgnoreAScoreOfAVersionThatWasReplaced() {
        // Given
        flow.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));
        flow.publish(article("a-1", 2, "Mitsui & Co (8031.T) cut its forecast"));

        // When
        score("a-1", 1, "8031.T", 0.8);

        // Then
        assertThat(flow.signals.isEmpty()).isTrue();
        score("a-1", 2, "8031.T", -0.8);
        assertThat(flow.signals.readValuesToList())
                .extracting(s -> s.getSentiment().getScore())
                .containsExactly(-0.8);
    }

    @Test
    void shouldRetractAWithdrawnArticleWithoutWaiting() {
        // Given
        flow.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));
        score("a-1", 1, "8031.T", 0.8);

        // When
        flow.publish(article("a-1", 2, ArticleStatus.WITHDRAWN, NOON, ""));

        // Then
        assertThat(flow.signals.readValuesToList())
                .extracting(Signal::getAction)
                .containsExactly(NEW, RETRACTED);
    }

    @Test
    void shouldTellHowFarTheScorerHasCome() {
        // Given: nobody waits for an article that names nothing
        flow.publish(article("a-0", 1, "Rain in the north"));
        assertThat(ScorerMark.of(flow.driver.metrics()))
                .allSatisfy(mark -> assertThat(mark.asked()).isZero());

        // When
        flow.publish(TWO_COMPANIES);
        ScorerMark waiting = ScorerMark.of(flow.driver.metrics()).get(0);
        score("a-1", 1, "8031.T", 0.8);
        score("a-1", 1, "8002.T", -0.6);
        ScorerMark scored = ScorerMark.of(flow.driver.metrics()).get(0);

        // Then
        assertThat(waiting.asked()).isPositive();
        assertThat(waiting.answered()).isZero();
        assertThat(scored.answered()).isEqualTo(scored.asked()).isEqualTo(waiting.asked());
    }

    @Test
    void shouldSendASentimentThatIsNoneToTheDeadLetters() {
        // When
        CompanySentiment score = sentiment("a-1", 1, "8031.T", "8031.T", 0.8);
        score.getSentiment().put("neutral", 0.9);
        flow.sentiments.pipeInput("a-1", score, NOON);

        // Then
        assertThat(flow.deadLetters.isEmpty()).isFalse();
    }

    @Test
    void shouldEndWithTheSameSignalsAsTheScorerInProcess() throws Exception {
        // Given: articles, and another service that scores as the one in process does
        List<Article> articles = List.of(
                TWO_COMPANIES,
                article("a-2", 1, "IBM (NYSE: IBM) wins contract"),
                article("a-1", 2, "Mitsui & Co (8031.T) cut its forecast"),
                article("a-3", 1, "No security here"));
        BuiltInScorer scorer = BuiltInScorer.shipped();

        // When
        List<ScoredMention> here;
        try (Flow inProcess = Flow.inProcess()) {
            articles.forEach(inProcess::publish);
            here = inProcess.scored.readValuesToList();
        }
        for (Article article : articles) {
            flow.publish(article);
            SignalDrafts.sentiments(SignalDrafts.scored(
                            ArticleMentions.of(article, MentionFinder.withoutMaster()::find, SignalRules.STANDARD),
                            scorer))
                    .forEach(score -> flow.sentiments.pipeInput(score.getArticleId(), score, NOON));
        }

        // Then
        assertThat(flow.scored.readValuesToList())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("versions.modelVersion")
                .isEqualTo(here);
    }

    private void score(String articleId, long version, String ric, double score) {
        flow.sentiments.pipeInput(articleId, sentiment(articleId, version, ric, ric, score), NOON);
    }

    private static CompanySentiment sentiment(
            String articleId, long version, String ric, String company, double score) {
        return CompanySentiment.newBuilder()
                .setArticleId(articleId)
                .setArticleVersion(version)
                .setPublishedAt(NOON)
                .setCompany(company)
                .setRic(ric)
                .setSentiment(Sentiment.newBuilder()
                        .setPositive(Math.max(0, score))
                        .setNegative(Math.max(0, -score))
                        .setNeutral(1 - Math.abs(score))
                        .setScore(score)
                        .setConfidence(0.9)
                        .setScorer("elsewhere")
                        .setModelVersion("m1")
                        .build())
                .build();
    }
}
