package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.MergedLog;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.log.WorkListener;
import io.newstape.schema.Article;
import io.newstape.streams.wire.AvroSerdes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.SerializationException;
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

    /** @param mentionPartitions how many partitions the scored mentions have */
    public Replay(RecordedLog log, int mentionPartitions, OfflineTopology topology, AvroSerdes serdes) {
        this.log = log;
        this.mentionPartitions = mentionPartitions;
        this.topology = topology;
        this.articles = serdes.deserializer(Article.class);
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
        SortedMap<Integer, ReplaySegment> legs =
                new TreeMap<>(sink.open(request.fingerprint(log.identity()) + topology.versions())
                        .orElse(planned));
        if (legs.values().stream().allMatch(leg -> leg.next() == leg.to())) {
            return new Outcome(0, 0, true);
        }
        RecordedOrder order = order(topic, legs, request);
        // from here on, the place is known to hold this replay
        sink.checkpoint(legs);
        listener.begins(
                legs.values().stream().mapToLong(leg -> leg.to() - leg.start()).sum());
        try (OfflineRun pipeline = new OfflineRun(topology, mentionPartitions, order);
                MergedLog merged = merge(topic, legs)) {
            return new Run(request, pipeline, merged, legs, sink, pacer, listener).until(stopped);
        }
    }

    /** One replay at work. */
    private final class Run {

        private final ReplayRequest request;
        private final OfflineRun pipeline;
        private final MergedLog merged;
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
                ReplayRequest request,
                OfflineRun pipeline,
                MergedLog merged,
                SortedMap<Integer, ReplaySegment> legs,
                ReplaySink sink,
                Pacer pacer,
                WorkListener listener) {
            this.request = request;
            this.pipeline = pipeline;
            this.merged = merged;
            this.legs = legs;
            this.sink = sink;
            this.pacer = pacer;
            this.listener = listener;
        }

        Outcome until(BooleanSupplier stopped) {
            for (Optional<LogRecord> next = nextArticle(); next.isPresent(); next = nextArticle()) {
                LogRecord article = next.get();
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
                write(pipeline.process(article, article.offset() >= leg.from() && isOfSource(article, request)));
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

        private Optional<LogRecord> nextArticle() {
            for (OptionalInt needed = pipeline.neededPartition();
                    needed.isPresent();
                    needed = pipeline.neededPartition()) {
                Optional<LogRecord> article = merged.next(needed.getAsInt());
                if (article.isPresent()) {
                    return article;
                }
                write(pipeline.end(needed.getAsInt()));
            }
            return merged.next();
        }

        private void write(List<DerivedRecord> made) {
            for (DerivedRecord result : made) {
                if (isWriting && isOfSecurity(result, request)) {
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
                        new RecordedOrder.Topics(
                                articles, topology.topics().scoredMentions().name()),
                        ends,
                        legs,
                        request.isCold());
    }

    private MergedLog merge(String topic, SortedMap<Integer, ReplaySegment> legs) {
        MergedLog merged = new MergedLog();
        legs.forEach((partition, leg) -> merged.add(partition, log.open(topic, partition, leg.start(), leg.to())));
        return merged;
    }

    private boolean isOfSource(LogRecord article, ReplayRequest request) {
        if (request.sources().isEmpty()) {
            return true;
        }
        try {
            Article value = articles.deserialize(article.topic(), article.value());
            return value != null && request.sources().contains(value.getSource());
        } catch (SerializationException e) {
            if (io.newstape.streams.wire.RegistryUnavailable.isCauseOf(e)) {
                throw e;
            }
            return false;
        }
    }

    /** Whatever is about securities has the RIC as its key, alone or before a bar; the rest goes with the articles. */
    private boolean isOfSecurity(DerivedRecord result, ReplayRequest request) {
        if (request.rics().isEmpty()) {
            return true;
        }
        String key = result.key() == null ? "" : new String(result.key(), StandardCharsets.UTF_8);
        int bar = key.indexOf('|');
        return request.rics().contains(bar < 0 ? key : key.substring(0, bar));
    }
}
