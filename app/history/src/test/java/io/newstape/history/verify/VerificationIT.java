package io.newstape.history.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.WorkListener;
import io.newstape.history.replay.DoubtingScorer;
import io.newstape.history.replay.LaterArticles;
import io.newstape.history.replay.LiveStack;
import io.newstape.history.replay.OfflineTopology;
import io.newstape.history.replay.SampleNews;
import io.newstape.history.verify.Difference.Kind;
import io.newstape.mention.MentionFinder;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.topology.Pipeline;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class VerificationIT {

    private static final byte[] KEY = "8031.T".getBytes(StandardCharsets.UTF_8);

    @Test
    void shouldFindNoDifferenceAfterRestartsWithSeveralThreads() throws Exception {
        try (LiveStack stack = new LiveStack("restarted", 3)) {
            // Given: a pipeline that was stopped twice amid corrections, late articles and unreadable bytes
            SampleNews news = new SampleNews(11);
            for (int threads : new int[] {3, 1, 2}) {
                try (Pipeline pipeline = stack.start(threads)) {
                    assertThat(pipeline.lastError()).isEmpty();
                    stack.publish(news.next(150));
                    stack.write(stack.topics.articles().name(), 1, KEY, "no article".getBytes(StandardCharsets.UTF_8));
                }
            }
            try (Pipeline pipeline = stack.start(1)) {
                assertThat(pipeline.lastError()).isEmpty();
                stack.awaitCaughtUp();
            }

            // When
            VerifyReport report = stack.verification().verify(VerifyRange.everything(), 10, 2, WorkListener.none());

            // Then
            assertThat(report.partitions()).allSatisfy(partition -> {
                assertThat(partition.first()).isEmpty();
                assertThat(partition.recordedDigest()).isEqualTo(partition.replayedDigest());
            });
            assertThat(report.differences()).isZero();
            assertThat(report.partitions()).hasSize(6);
            // every article was made into two mentions or so, and they into signals
            assertThat(report.compared()).isGreaterThan(1500);
        }
    }

    @Test
    void shouldFindNoDifferenceAfterArticlesOfALaterSchemaInTheMiddle() throws Exception {
        try (LiveStack stack = new LiveStack("evolved", 2)) {
            // Given: articles, then some of a publisher that is a version ahead, then articles as before
            SampleNews news = new SampleNews(41);
            LaterArticles later = new LaterArticles(stack);
            try (Pipeline pipeline = stack.start(1)) {
                assertThat(pipeline.lastError()).isEmpty();
                stack.publish(news.next(80));
                news.next(80).forEach(later::publish);
                stack.publish(news.next(40));
                stack.awaitCaughtUp();
            }

            // When
            VerifyReport report = stack.verification().verify(VerifyRange.everything(), 10, 1, WorkListener.none());

            // Then
            assertThat(report.partitions())
                    .flatExtracting(PartitionReport::first)
                    .isEmpty();
            assertThat(report.partitions())
                    .extracting(PartitionReport::replayed)
                    .first()
                    .isNotEqualTo(0L);
            assertThat(report.differences()).isZero();
            assertThat(report.compared()).isGreaterThan(400);
            assertThat(stack.log
                            .extents(stack.topics.deadLetters().name())
                            .get(0)
                            .length())
                    .isZero();
        }
    }

    @Test
    void shouldNameTheFieldsThatAnotherScorerChanges() throws Exception {
        try (LiveStack stack = recorded("rescored", 60)) {
            // When: the replay believes in half of what the live pipeline believed
            CompanyScorer other = new DoubtingScorer(BuiltInScorer.shipped());
            Verification verification = new Verification(
                    stack.log,
                    new OfflineTopology(stack.topology(other), stack.topics, true),
                    stack.serdes,
                    stack.group,
                    version -> Optional.of(MentionFinder.withoutMaster()::find));
            VerifyReport report = verification.verify(VerifyRange.everything(), 10, 1, WorkListener.none());

            // Then
            Difference first = report.partitions().get(0).first().get(0);
            assertThat(first.kind()).isEqualTo(Kind.DIFFERENT);
            assertThat(first.source()).startsWith("rescored.news.articles-0@");
            assertThat(report.partitions().get(0).first())
                    .flatExtracting(Difference::fields)
                    .extracting(FieldDifference::path)
                    .contains("sentiment.score");
            assertThat(report.partitions().get(0).recordedDigest())
                    .isNotEqualTo(report.partitions().get(0).replayedDigest());
        }
    }

    @Test
    void shouldTellOfRecordsThatThePipelineDidNotMake() throws Exception {
        try (LiveStack stack = recorded("forged", 20)) {
            // Given
            stack.write(stack.topics.signals().name(), 0, KEY, "forged".getBytes(StandardCharsets.UTF_8));
            stack.write(stack.topics.scoredMentions().name(), 0, KEY, "forged".getBytes(StandardCharsets.UTF_8));

            // When
            VerifyReport report = stack.verification().verify(VerifyRange.everything(), 10, 1, WorkListener.none());

            // Then
            assertThat(report.differences()).isEqualTo(2);
            assertThat(report.partitions())
                    .flatExtracting(PartitionReport::first)
                    .extracting(Difference::kind, Difference::topic)
                    .containsExactly(
                            tuple(Kind.UNEXPECTED, stack.topics.scoredMentions().name()),
                            tuple(Kind.UNEXPECTED, stack.topics.signals().name()));
        }
    }

    @Test
    void shouldCompareOnlyTheRangeThatWasAskedFor() throws Exception {
        try (LiveStack stack = recorded("ranged", 100)) {
            // When
            VerifyReport all = stack.verification().verify(VerifyRange.everything(), 10, 1, WorkListener.none());
            VerifyReport some = stack.verification()
                    .verify(
                            new VerifyRange(
                                    Optional.of(SampleNews.MORNING.plusSeconds(3600)),
                                    Optional.of(SampleNews.MORNING.plusSeconds(7200)),
                                    Set.of()),
                            10,
                            1,
                            WorkListener.none());

            // Then
            assertThat(some.differences()).isZero();
            assertThat(some.compared()).isPositive().isLessThan(all.compared());
        }
    }

    @Test
    void shouldRefuseALogWhoseStartIsGone() throws Exception {
        try (LiveStack stack = recorded("shortened", 20);
                Admin admin = Admin.create(stack.client)) {
            // Given
            TopicPartition articles = new TopicPartition(stack.topics.articles().name(), 0);
            admin.deleteRecords(Map.of(articles, RecordsToDelete.beforeOffset(5)))
                    .all()
                    .get();

            // Then
            assertThatThrownBy(() -> stack.verification().verify(VerifyRange.everything(), 10, 1, WorkListener.none()))
                    .isInstanceOf(HistoryRefused.class)
                    .hasMessage("offsets 0 to 4 of shortened.news.articles-0 are gone: retention deleted them");
        }
    }

    private static LiveStack recorded(String name, int articles) throws Exception {
        LiveStack stack = new LiveStack(name, 1);
        stack.publish(new SampleNews(5).next(articles));
        try (Pipeline pipeline = stack.start(1)) {
            assertThat(pipeline.lastError()).isEmpty();
            stack.awaitCaughtUp();
        }
        return stack;
    }
}
