package io.newstape.history.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.export.ArchivedLog;
import io.newstape.history.export.ArticleExport;
import io.newstape.history.export.ExportFormat;
import io.newstape.history.export.ExportTable;
import io.newstape.history.export.TopicExport;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.Position;
import io.newstape.history.log.WorkListener;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayIT {

    @Test
    void shouldGiveTheSignalsOfTheLivePipelineInTheirOrder() throws Exception {
        try (LiveStack stack = recorded("lived", 1, 120)) {
            // When
            Topics target = new Topics("lived.again.", 1, Optional.empty());
            stack.provide(target);
            Replay.Outcome outcome = replay(stack, target, Integer.MAX_VALUE);

            // Then
            assertThat(outcome.isComplete()).isTrue();
            assertThat(outcome.articles()).isEqualTo(120);
            assertThat(bodies(stack, target.signals().name()))
                    .isNotEmpty()
                    .containsExactlyElementsOf(
                            bodies(stack, stack.topics.signals().name()));
            assertThat(bodies(stack, target.scoredMentions().name()))
                    .containsExactlyElementsOf(
                            bodies(stack, stack.topics.scoredMentions().name()));
        }
    }

    /** Live order over several partitions is accidental, above all when many articles wait at once. */
    @ParameterizedTest
    @CsvSource("7, 3")
    void shouldGiveTheLiveSignalsForAnyNumberOfPartitionsAndInstances(
            int partitions, int instances, @TempDir Path directory) throws Exception {
        // Given: a backlog, and more articles while it is worked off
        String name = "accidental" + partitions;
        try (LiveStack stack = new LiveStack(name, partitions)) {
            SampleNews news = new SampleNews(11);
            stack.publish(news.next(300));
            List<Pipeline> pipelines = new ArrayList<>();
            try {
                for (int i = 0; i < instances; i++) {
                    pipelines.add(stack.start(1));
                    stack.publish(news.next(50));
                }
                stack.awaitCaughtUp();
            } finally {
                pipelines.forEach(Pipeline::close);
            }

            // When
            Topics target = new Topics(name + ".again.", partitions, Optional.empty());
            stack.provide(target);
            assertThat(replay(stack, target, 200).isComplete()).isFalse();
            assertThat(replay(stack, target, Integer.MAX_VALUE).isComplete()).isTrue();

            // Then
            for (Function<Topics, Topic> topic :
                    List.<Function<Topics, Topic>>of(Topics::scoredMentions, Topics::signals)) {
                assertThat(bodies(stack, topic.apply(target).name()))
                        .isNotEmpty()
                        .containsExactlyElementsOf(
                                bodies(stack, topic.apply(stack.topics).name()));
            }

            // When: the same from an archive
            String mentions = stack.topics.scoredMentions().name();
            new TopicExport(stack.log, stack.serdes, ReplayIT::json, mentions)
                    .export(
                            ExportTable.all(stack.topics).stream()
                                    .filter(table -> table.name().equals("articles"))
                                    .findFirst()
                                    .orElseThrow(),
                            directory.resolve("archive"),
                            ExportFormat.AVRO,
                            false,
                            WorkListener.none());
            ArchivedLog archive = ArticleExport.archive(directory.resolve("archive"))
                    .log(stack.topics.articles().name(), mentions, stack.serdes);
            toFiles(stack, directory.resolve("live"), Integer.MAX_VALUE);
            try (ReplaySink sink = files(stack, directory.resolve("archived"))) {
                new Replay(archive, archive.mentionPartitions(), stack.offline(), stack.serdes, Optional.empty())
                        .run(ReplayRequest.everything(), sink, Pacer.parse("max"), WorkListener.none(), () -> false);
            }

            // Then
            String signals = stack.topics.signals().name() + ".jsonl";
            assertThat(Files.readAllLines(directory.resolve("archived").resolve(signals)))
                    .isNotEmpty()
                    .isEqualTo(Files.readAllLines(directory.resolve("live").resolve(signals)));
        }
    }

    @Test
    void shouldGoOnAfterAnInterruptionWithoutAGapOrADouble() throws Exception {
        try (LiveStack stack = recorded("interrupted", 3, 150)) {
            // Given: a replay in one go, and one that is interrupted twice
            Topics whole = new Topics("interrupted.whole.", 3, Optional.empty());
            Topics pieces = new Topics("interrupted.pieces.", 3, Optional.empty());
            stack.provide(whole);
            stack.provide(pieces);
            replay(stack, whole, Integer.MAX_VALUE);

            // When
            assertThat(replay(stack, pieces, 40).isComplete()).isFalse();
            stack.publish(new SampleNews(99).next(20));
            assertThat(replay(stack, pieces, 90).isComplete()).isFalse();
            assertThat(replay(stack, pieces, Integer.MAX_VALUE).isComplete()).isTrue();

            // Then: the end is where it was when the replay began
            assertThat(bodies(stack, pieces.signals().name()))
                    .isNotEmpty()
                    .containsExactlyElementsOf(bodies(stack, whole.signals().name()));
            assertThat(replay(stack, pieces, Integer.MAX_VALUE).results()).isZero();
        }
    }

    @Test
    void shouldWriteFilesThatSurviveACrashAmidALine(@TempDir Path directory) throws Exception {
        try (LiveStack stack = recorded("filed", 2, 80)) {
            // Given: an interrupted replay to files, and half a line that a crash left behind
            Path whole = directory.resolve("whole");
            Path pieces = directory.resolve("pieces");
            toFiles(stack, whole, Integer.MAX_VALUE);
            toFiles(stack, pieces, 30);
            Path signals = pieces.resolve("filed.market.signals.jsonl");
            Files.writeString(signals, Files.readString(signals) + "{\"signalId\":\"half");

            // When
            Replay.Outcome outcome = toFiles(stack, pieces, Integer.MAX_VALUE);

            // Then
            assertThat(outcome.isComplete()).isTrue();
            assertThat(Files.readAllLines(signals))
                    .isNotEmpty()
                    .isEqualTo(Files.readAllLines(whole.resolve("filed.market.signals.jsonl")));
        }
    }

    @Test
    void shouldWriteOnlyWhatIsAskedForAndSayWhatLiveSaid() throws Exception {
        try (LiveStack stack = recorded("asked", 1, 100)) {
            // When: from the middle on, and one security alone
            Topics target = new Topics("asked.some.", 1, Optional.empty());
            stack.provide(target);
            ReplayRequest request = new ReplayRequest(
                    Optional.of(Position.parse("40")),
                    Optional.of(Position.parse("90")),
                    Set.of(),
                    Set.of("8031.T"),
                    Set.of(),
                    false);
            try (ReplaySink sink = new TopicSink(stack.log, stack.client, stack.topics, target, "asked-some")) {
                new Replay(
                                stack.log,
                                stack.topics.articles().partitions(),
                                stack.offline(),
                                stack.serdes,
                                Optional.empty())
                        .run(request, sink, Pacer.parse("max"), WorkListener.none(), () -> false);
            }

            // Then
            assertThat(bodies(stack, target.signals().name()))
                    .isNotEmpty()
                    .isSubsetOf(bodies(stack, stack.topics.signals().name()))
                    .allSatisfy(body -> assertThat(body).startsWith("8031.T "));
        }
    }

    @Test
    void shouldRefuseOffsetsThatAreNotThereAndPlacesThatHoldSomethingElse(@TempDir Path directory) throws Exception {
        try (LiveStack stack = recorded("refused", 1, 10)) {
            // Given
            Files.writeString(directory.resolve("notes.txt"), "somebody's");
            ReplayRequest beyond = new ReplayRequest(
                    Optional.of(Position.parse("5000")), Optional.empty(), Set.of(), Set.of(), Set.of(), false);
            Replay replay = new Replay(
                    stack.log, stack.topics.articles().partitions(), stack.offline(), stack.serdes, Optional.empty());

            // Then
            assertThatThrownBy(() -> toFiles(stack, directory, 1)).hasMessageContaining("isn't empty");
            try (ReplaySink sink = files(stack, directory.resolve("new"))) {
                assertThatThrownBy(() -> replay.run(beyond, sink, Pacer.parse("max"), WorkListener.none(), () -> false))
                        .hasMessage("refused.news.articles-0 has no offset 5000: it holds 0 to 10");
            }
            assertThatThrownBy(() -> new TopicSink(stack.log, stack.client, stack.topics, stack.topics, "refused-live"))
                    .isInstanceOf(HistoryRefused.class);
        }
    }

    private static LiveStack recorded(String name, int partitions, int articles) throws Exception {
        LiveStack stack = new LiveStack(name, partitions);
        stack.publish(new SampleNews(7).next(articles));
        try (Pipeline pipeline = stack.start(1)) {
            assertThat(pipeline.lastError()).isEmpty();
            stack.awaitCaughtUp();
        }
        return stack;
    }

    private static Replay.Outcome replay(LiveStack stack, Topics target, int articles) {
        try (ReplaySink sink = new TopicSink(
                stack.log, stack.client, stack.topics, target, target.articles().name())) {
            return run(stack, sink, articles);
        }
    }

    private static Replay.Outcome toFiles(LiveStack stack, Path directory, int articles) {
        try (ReplaySink sink = files(stack, directory)) {
            return run(stack, sink, articles);
        }
    }

    private static ReplaySink files(LiveStack stack, Path directory) {
        return new FileSink(directory, stack.topics);
    }

    private static Replay.Outcome run(LiveStack stack, ReplaySink sink, int articles) {
        AtomicInteger left = new AtomicInteger(articles);
        return new Replay(
                        stack.log,
                        stack.topics.articles().partitions(),
                        stack.offline(),
                        stack.serdes,
                        Optional.empty())
                .run(
                        ReplayRequest.everything(),
                        sink,
                        Pacer.parse("max"),
                        WorkListener.none(),
                        () -> left.getAndDecrement() <= 0);
    }

    private static ObjectNode json(IndexedRecord record) {
        return new ObjectMapper().createObjectNode().put("record", record.toString());
    }

    /** Key and value of each record, without the schema's id; partition by partition. */
    private static List<String> bodies(LiveStack stack, String topic) {
        List<String> bodies = new ArrayList<>();
        stack.log.extents(topic).forEach((partition, extent) -> {
            try (LogCursor cursor = stack.log.open(topic, partition, extent.begin(), extent.end())) {
                for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                    byte[] value = next.get().value();
                    bodies.add(new String(next.get().key(), java.nio.charset.StandardCharsets.UTF_8) + " "
                            + java.util.HexFormat.of().formatHex(Arrays.copyOfRange(value, 5, value.length)));
                }
            }
        });
        return bodies;
    }
}
