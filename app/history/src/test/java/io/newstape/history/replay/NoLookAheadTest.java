package io.newstape.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogRecord;
import io.newstape.history.replay.OfflineTopology.Stage;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Signal;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.topology.SampleSteps;
import io.newstape.streams.topology.SignalTopology;
import io.newstape.streams.topology.StateStores;
import io.newstape.streams.topology.Steps;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** A signal is made of what came before it, and of nothing else. */
class NoLookAheadTest {

    private static final int PARTITIONS = 2;
    private static final int ARTICLES = 60;
    private static final Topics TOPICS = new Topics("", PARTITIONS, Optional.empty());
    private static final CompanyScorer SCORER = BuiltInScorer.shipped();

    private final AvroSerdes serdes = serdes();
    private final Serializer<Article> writer = serdes.serializer();
    private final Deserializer<Signal> signals = serdes.deserializer(Signal.class);

    @Property(tries = 15)
    void shouldMakeOfAPrefixOfTheLogAPrefixOfItsOutput(
            @ForAll @LongRange(min = 0, max = 100_000) long seed,
            @ForAll @IntRange(min = 1, max = ARTICLES - 1) int length) {
        // Given
        List<Article> log = new SampleNews(seed).next(ARTICLES);

        // When
        Map<String, List<String>> whole = outputs(log);
        Map<String, List<String>> prefix = outputs(log.subList(0, length));

        // Then
        prefix.forEach((partition, records) ->
                assertThat(whole.get(partition)).as(partition).startsWith(records.toArray(String[]::new)));
    }

    @Property(tries = 15)
    void shouldNotLetAnArticleFromTheFutureChangeAnEarlierSignal(
            @ForAll @LongRange(min = 0, max = 100_000) long seed,
            @ForAll @IntRange(min = 0, max = ARTICLES - 1) int place) {
        // Given: the same log with and without an article that is dated after all others
        List<Article> log = new SampleNews(seed).next(ARTICLES);
        Instant last = log.stream()
                .map(Article::getPublishedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        List<Article> disturbed = new ArrayList<>(log);
        disturbed.add(place, fromTheFuture(last.plus(Duration.ofHours(3))));

        // When
        List<Signal> before = signals(log);
        List<Signal> after = signals(disturbed);

        // Then
        after.removeIf(signal -> signal.getArticle().getArticleId().equals("from-the-future"));
        assertThat(after).containsExactlyElementsOf(before);
    }

    private static Article fromTheFuture(Instant publishedAt) {
        return Article.newBuilder()
                .setArticleId("from-the-future")
                .setVersion(1)
                .setStatus(ArticleStatus.NEW)
                .setSource("Sample Wire")
                .setPublishedAt(publishedAt)
                .setHeadline("Mitsui & Co (8031.T) and Tesla (TSLA.OQ) cut their dividends after a weak quarter")
                .setParagraphs(List.of("Delta Air Lines (DAL.N) reported a fall in profit of 8 percent."))
                .build();
    }

    /** Key and bytes of each record, by topic and partition. */
    private Map<String, List<String>> outputs(List<Article> log) {
        Map<String, List<String>> outputs = new TreeMap<>();
        for (DerivedRecord derived : replay(log)) {
            int partition = OfflineRun.partition(derived.key(), PARTITIONS);
            outputs.computeIfAbsent(derived.topic() + "-" + partition, p -> new ArrayList<>())
                    .add(new String(derived.key(), StandardCharsets.UTF_8) + " "
                            + (derived.value() == null ? "gone" : HexFormat.of().formatHex(derived.value())));
        }
        return outputs;
    }

    private List<Signal> signals(List<Article> log) {
        List<Signal> found = new ArrayList<>();
        for (DerivedRecord derived : replay(log)) {
            if (derived.topic().equals(TOPICS.signals().name())) {
                found.add(signals.deserialize(derived.topic(), derived.value()));
            }
        }
        return found;
    }

    private List<DerivedRecord> replay(List<Article> log) {
        List<DerivedRecord> results = new ArrayList<>();
        String topic = TOPICS.articles().name();
        long[] offsets = new long[PARTITIONS];
        OfflineTopology offline = new OfflineTopology(topology(), TOPICS, true, false, "");
        List<OfflineTask> stageOne = new ArrayList<>();
        try (OfflineRun pipeline = new OfflineRun(offline, PARTITIONS, RecordedOrder.none())) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                stageOne.add(offline.task(Stage.ONE));
            }
            for (Article article : log) {
                byte[] key = article.getArticleId().getBytes(StandardCharsets.UTF_8);
                int partition = OfflineRun.partition(key, PARTITIONS);
                LogRecord record = new LogRecord(
                        topic,
                        partition,
                        offsets[partition]++,
                        article.getPublishedAt().toEpochMilli(),
                        key,
                        writer.serialize(topic, article),
                        new RecordHeaders());
                results.addAll(pipeline.process(
                        new StageOneAhead.Made(record, stageOne.get(partition).process(record)), true));
            }
        } finally {
            stageOne.forEach(OfflineTask::close);
        }
        return results;
    }

    private SignalTopology topology() {
        Steps stages = SampleSteps.scoredBy(Optional.of(SCORER))
                .withAuditTopics()
                .at(() -> SampleNews.MORNING)
                .steps();
        return new SignalTopology(TOPICS, serdes, stages, StateStores.MEMORY);
    }

    private static AvroSerdes serdes() {
        try {
            Registry registry = new Registry(MockSchemaRegistry.getClientForScope("no-look-ahead"));
            registry.register(TOPICS.all());
            return new AvroSerdes(registry, RetryPolicy.standard());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
