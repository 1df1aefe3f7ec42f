package io.newstape.history.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

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
import io.newstape.streams.wire.RecordCount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
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
            assertThat(all(report)).allSatisfy(partition -> {
                assertThat(partition.first()).isEmpty();
                assertThat(partition.recordedDigest()).isEqualTo(partition.replayedDigest());
            });
            assertThat(report.differences()).isZero();
            assertThat(report.stages()).hasSize(6);
            // every article was made into two mentions or so, and they into signals
            assertThat(VerifyReport.compared(report.stages())).isGreaterThan(1500);
            assertThat(report.endToEnd()).hasSize(3);
            assertThat(VerifyReport.compared(report.endToEnd()))
                    .as("all mentions and all signals")
                    .isEqualTo(RecordCount.of(stack.client, stack.topics.scoredMentions())
                            + RecordCount.of(stack.client, stack.topics.signals()));
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
            assertThat(all(report)).flatExtracting(PartitionReport::first).isEmpty();
            assertThat(report.stages())
                    .extracting(PartitionReport::replayed)
                    .first()
                    .isNotEqualTo(0L);
            assertThat(report.differences()).isZero();
            assertThat(VerifyReport.compared(report.stages())).isGreaterThan(400);
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
                    new OfflineTopology(stack.topology(other), stack.topics, true, false, ""),
                    stack.serdes,
                    stack.group,
                    version -> Optional.of(MentionFinder.withoutMaster()::find));
            VerifyReport report = verification.verify(VerifyRange.everything(), 10, 1, WorkListener.none());

            // Then
            Difference first = report.stages().get(0).first().get(0);
            assertThat(first.kind()).isEqualTo(Kind.DIFFERENT);
            assertThat(first.source()).startsWith("rescored.news.articles-0@");
            assertThat(report.stages().get(0).first())
                    .flatExtracting(Difference::fields)
                    .extracting(FieldDifference::path)
                    .contains("sentiment.score");
            assertThat(report.stages().get(0).recordedDigest())
                    .isNotEqualTo(report.stages().get(0).replayedDigest());
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
            assertThat(report.stages())
                    .flatExtracting(PartitionReport::first)
                    .extracting(Difference::kind, Difference::topic)
                    .containsExactly(
                            tuple(Kind.UNEXPECTED, stack.topics.scoredMentions().name()),
                            tuple(Kind.UNEXPECTED, stack.topics.signals().name()));
        }
    }

    @Test
    void shouldTellOfSignalsThatNoArticleMade() throws Exception {
        try (LiveStack stack = new LiveStack("inserted", 1)) {
            // Given: somebody wrote a mention between those of the pipeline, and it became a signal
            stack.publish(new SampleNews(5).next(40));
            try (Pipeline pipeline = stack.start(1)) {
                assertThat(pipeline.lastError()).isEmpty();
                stack.awaitCaughtUp();
                // from an article that doesn't name its security: else, once the broker has compacted the windows,
                // theirs
                // can't be told from its own
                stack.copy(stack.topics.scoredMentions(), 3, "inserted.news.articles-0@7");
                stack.publish(new SampleNews(6).next(20));
                stack.awaitCaughtUp();
            }

            // When
            VerifyReport report = stack.verification().verify(VerifyRange.everything(), 10, 2, WorkListener.none());

            // Then: stage two only knows that the mention was there
            assertThat(report.stages().get(1).differences()).isZero();
            Difference mention = report.stages().get(0).first().get(0);
            assertThat(mention.kind()).isEqualTo(Kind.UNEXPECTED);
            Difference signal = report.endToEnd().get(0).first().stream()
                    .filter(difference ->
                            difference.topic().equals(stack.topics.signals().name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(signal.kind()).isEqualTo(Kind.UNEXPECTED);
            assertThat(signal.source()).isEqualTo("inserted.news.articles-0@7");
            assertThat(signal.offset()).isNotNegative();
        }
    }

    @Test
    void shouldCheckFromEndToEndOnlyWithAllPartitions() throws Exception {
        try (LiveStack stack = recorded("partly", 30, 2)) {
            // When
            VerifyReport report = stack.verification()
                    .verify(new VerifyRange(Optional.empty(), Optional.empty(), Set.of(1)), 10, 1, WorkListener.none());

            // Then
            assertThat(report.stages()).hasSize(2);
            assertThat(report.endToEnd()).isEmpty();
        }
    }

    @Test
    void shouldFindNoDifferenceWhileThePipelineIsAtWork() throws Exception {
        try (LiveStack stack = new LiveStack("moving", 3);
                Pipeline pipeline = stack.start(1)) {
            // Given
            SampleNews news = new SampleNews(51);
            AtomicBoolean isOver = new AtomicBoolean();
            Thread wire = new Thread(() -> {
                while (!isOver.get()) {
                    stack.publish(news.next(20));
                }
            });
            wire.start();
            try {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> RecordCount.of(stack.client, stack.topics.signals()) > 200);

                // When
                VerifyReport report = stack.verification().verify(VerifyRange.everything(), 10, 2, WorkListener.none());

                // Then
                assertThat(all(report)).flatExtracting(PartitionReport::first).isEmpty();
                assertThat(VerifyReport.compared(report.endToEnd())).isGreaterThan(200);
                assertThat(pipeline.lastError()).isEmpty();
            } finally {
                isOver.set(true);
                wire.join();
            }
        }
    }

    @Test
    void shouldCompareOnlyTheRangeThatWasAskedFor() throws Exception {
        try (LiveStack stack = new LiveStack("ranged", 1)) {
            // Given: a first transaction of a few articles; its marker has a later time than all of them
            SampleNews news = new SampleNews(5);
            try (Pipeline pipeline = stack.start(1)) {
                for (int count : new int[] {3, 97}) {
                    stack.publish(news.next(count));
                    stack.awaitCaughtUp();
                }
                assertThat(pipeline.lastError()).isEmpty();
            }

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
            assertThat(VerifyReport.compared(some.endToEnd()))
                    .isPositive()
                    .isLessThan(VerifyReport.compared(all.endToEnd()));
            assertThat(VerifyReport.compared(some.stages()))
                    .isPositive()
                    .isLessThan(VerifyReport.compared(all.stages()));
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

    private static List<PartitionReport> all(VerifyReport report) {
        return Stream.concat(report.stages().stream(), report.endToEnd().stream())
                .toList();
    }

    private static LiveStack recorded(String name, int articles) throws Exception {
        return recorded(name, articles, 1);
    }

    private static LiveStack recorded(String name, int articles, int partitions) throws Exception {
        LiveStack stack = new LiveStack(name, partitions);
        stack.publish(new SampleNews(5).next(articles));
        try (Pipeline pipeline = stack.start(1)) {
            assertThat(pipeline.lastError()).isEmpty();
            stack.awaitCaughtUp();
        }
        return stack;
    }
}
