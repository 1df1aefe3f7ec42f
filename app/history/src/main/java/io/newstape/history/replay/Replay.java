package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.log.WorkListener;
import io.newstape.history.replay.StageOneAhead.Made;
import io.newstape.schema.Article;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Topic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Runs recorded articles through the topology once more, and writes what comes out to a place of its own.
 *
 * <p>An interrupted replay goes on without a gap or a double: where it was is kept with its results, and what the
 * pipeline knew there is rebuilt by replaying what came before, quietly.
 */
public final class Replay {

    private static final int ARTICLES_A_CHECKPOINT = 2000;
    private static final long NANOS_A_CHECKPOINT = 2_000_000_000L;

    private final RecordedLog log;
    private final int mentionPartitions;
    private final OfflineTopology topology;
    private final Deserializer<Article> articles;
    private final int threads;
    private final Optional<MasterSource> masters;
    private final AvroSerdes serdes;

    /**
     * @param mentionPartitions how many partitions the scored mentions have
     * @param masters where the security masters are found that were in force, article by article; empty: all articles are
     *     looked up in the topology's own
     */
    public Replay(
            RecordedLog log,
            int mentionPartitions,
            OfflineTopology topology,
            AvroSerdes serdes,
            Optional<MasterSource> masters) {
        this.masters = masters;
        this.serdes = serdes;
        this.log = log;
        this.mentionPartitions = mentionPartitions;
        this.topology = topology;
        this.articles = serdes.untouched().deserializer(Article.class);
        this.threads = Runtime.getRuntime().availableProcessors();
    }

    /**
     * How it ended.
     *
     * @param articles articles that were replayed
     * @param results records that were written
     * @param isComplete false when it was stopped before the end
     */
    public record Outcome(long articles, long results, boolean isComplete) {}

    /**
     * Does it.
     *
     * @param stopped asked between articles; once it says so, the replay ends at a checkpoint
     * @throws HistoryRefused when the range can't be replayed; before the work starts
     */
    public Outcome run(
            ReplayRequest request, ReplaySink sink, Pacer pacer, WorkListener listener, BooleanSupplier stopped) {
        String topic = topology.topics().articles().name();
        SortedMap<Integer, ReplaySegment> planned = inOrder(ReplayPlan.of(log, topic, request), request);
        SortedMap<Integer, ReplaySegment> legs = new TreeMap<>(
                sink.open(request.fingerprint(log.identity()) + versions()).orElse(planned));
        if (legs.values().stream().allMatch(leg -> leg.next() == leg.to())) {
            return new Outcome(0, 0, true);
        }
        RecordedOrder order = order(topic, legs, request);
        ReferenceHistory references = references(topic, legs);
        // from here on, the place is known to hold this replay
        sink.checkpoint(legs);
        listener.begins(
                legs.values().stream().mapToLong(leg -> leg.to() - leg.start()).sum());
        try (OfflineRun pipeline = new OfflineRun(topology, mentionPartitions, order);
                StageOneAhead articlesAhead = stageOne(topic, legs, references)) {
            return new Run(new WantedResults(request, articles), pipeline, articlesAhead, legs, sink, pacer, listener)
                    .until(stopped);
        }
    }

    /** One replay at work. */
    private final class Run {

        private final WantedResults wanted;
        private final OfflineRun pipeline;
        private final StageOneAhead ahead;
        private final SortedMap<Integer, ReplaySegment> legs;
        private final ReplaySink sink;
        private final Pacer pacer;
        private final WorkListener listener;
        private long replayed;
        private long results;
        private boolean isWriting;
        private int sinceCheckpoint;
        private long lastCheckpoint = System.nanoTime();

        Run(
                WantedResults wanted,
                OfflineRun pipeline,
                StageOneAhead ahead,
                SortedMap<Integer, ReplaySegment> legs,
                ReplaySink sink,
                Pacer pacer,
                WorkListener listener) {
            this.wanted = wanted;
            this.pipeline = pipeline;
            this.ahead = ahead;
            this.legs = legs;
            this.sink = sink;
            this.pacer = pacer;
            this.listener = listener;
        }

        Outcome until(BooleanSupplier stopped) {
            for (Optional<Made> next = nextArticle(); next.isPresent(); next = nextArticle()) {
                LogRecord article = next.get().article();
                ReplaySegment leg = legs.get(article.partition());
                boolean isNew = article.offset() >= leg.next();
                if (isNew) {
                    pacer.await(article.time(), stopped);
                    checkpointIfDue();
                }
                if (stopped.getAsBoolean()) {
                    if (isNew) {
                        sink.checkpoint(legs);
                    }
                    return new Outcome(replayed, results, false);
                }
                isWriting |= isNew;
                write(pipeline.process(next.get(), article.offset() >= leg.from() && wanted.isOfSource(article)));
                replayed++;
                listener.replayed(article.time());
                if (isNew) {
                    legs.put(article.partition(), leg.upTo(article.offset() + 1));
                    sinceCheckpoint++;
                }
            }
            legs.replaceAll((partition, leg) -> leg.upTo(leg.to()));
            sink.checkpoint(legs);
            return new Outcome(replayed, results, true);
        }

        private Optional<Made> nextArticle() {
            for (OptionalInt needed = pipeline.neededPartition();
                    needed.isPresent();
                    needed = pipeline.neededPartition()) {
                Optional<Made> article = ahead.next(needed.getAsInt());
                if (article.isPresent()) {
                    return article;
                }
                write(pipeline.end(needed.getAsInt()));
            }
            return ahead.next();
        }

        private void write(List<DerivedRecord> made) {
            for (DerivedRecord result : made) {
                if (isWriting && wanted.isOfSecurity(result)) {
                    sink.write(result);
                    results++;
                }
            }
        }

        /**
         * Only before a new article: a replay that goes on is quiet up to the first new article, and mentions that
         * still wait for their turn then are made anew on the way.
         */
        private void checkpointIfDue() {
            if (sinceCheckpoint >= ARTICLES_A_CHECKPOINT
                    || sinceCheckpoint > 0 && System.nanoTime() - lastCheckpoint > NANOS_A_CHECKPOINT) {
                sink.checkpoint(legs);
                sinceCheckpoint = 0;
                lastCheckpoint = System.nanoTime();
            }
        }
    }

    private SortedMap<Integer, ReplaySegment> inOrder(
            SortedMap<Integer, ReplaySegment> planned, ReplayRequest request) {
        if (request.order() == ReplayOrder.RECORDED) {
            String mentions = topology.topics().scoredMentions().name();
            if (!log.holds(mentions)) {
                throw new HistoryRefused(
                        "the order in which the pipeline took the mentions isn't kept here",
                        "--order event-time replays by the times of the articles; signals may then differ from live.");
            }
            List<Long> ends = RecordedOrder.ends(log, mentions);
            planned.replaceAll((partition, leg) -> leg.inOrder(ends));
        }
        return planned;
    }

    private RecordedOrder order(String articles, SortedMap<Integer, ReplaySegment> legs, ReplayRequest request) {
        List<Long> ends = legs.get(legs.firstKey()).orderEnds();
        return ends.isEmpty()
                ? RecordedOrder.none()
                : RecordedOrder.read(
                        log,
                        new RecordedOrder.OrderedTopics(
                                articles, topology.topics().scoredMentions().name()),
                        ends,
                        legs,
                        request.isCold());
    }

    /** What the results depend on, beside the articles. */
    private String versions() {
        return topology.versions() + (masters.isPresent() ? "|in force" : "");
    }

    private ReferenceHistory references(String topic, SortedMap<Integer, ReplaySegment> legs) {
        Topic inForce = topology.topics().referenceInForce();
        if (masters.isEmpty() || !log.holds(inForce.name())) {
            return ReferenceHistory.unknown();
        }
        ReferenceHistory references = ReferenceHistory.read(log, inForce, serdes);
        legs.forEach((partition, leg) -> references.require(masters.get(), topic, partition, leg.to()));
        return references;
    }

    private StageOneAhead stageOne(String topic, SortedMap<Integer, ReplaySegment> legs, ReferenceHistory references) {
        StageOneAhead ahead = new StageOneAhead(threads);
        PurgedArticles purged = new PurgedArticles(log, topology.topics(), serdes);
        legs.forEach((partition, leg) -> ahead.add(
                partition,
                log.open(topic, partition, leg.start(), leg.to()),
                purged.around(partition, references.step(topology, partition))));
        return ahead;
    }
}
