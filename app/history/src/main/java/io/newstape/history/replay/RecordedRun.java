package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.replay.StageOneAhead.Made;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The whole pipeline over recorded articles from the start of their log, in the recorded order. */
public final class RecordedRun implements AutoCloseable {

    private final OfflineRun pipeline;
    private final StageOneAhead articles;

    /** Told what happens, in its order. */
    public interface Listener {

        /** This article is processed next. */
        void reads(LogRecord article);

        /**
         * Here is a mention.
         *
         * @param partition of the mentions
         * @param made what stage two makes of it
         */
        void makes(int partition, DerivedRecord mention, List<DerivedRecord> made);
    }

    /**
     * @param ends offset to stop before, by partition of articles; all partitions
     * @param mentionEnds how far the recorded mentions tell the order, by partition
     * @param references the security masters of the articles
     * @param purged what can't be read any more
     * @throws io.newstape.history.log.HistoryRefused when the start of the recorded mentions is gone
     */
    public RecordedRun(
            RecordedLog log,
            OfflineTopology topology,
            SortedMap<Integer, Long> ends,
            List<Long> mentionEnds,
            ReferenceHistory references,
            PurgedArticles purged) {
        String topic = topology.topics().articles().name();
        SortedMap<Integer, ReplaySegment> segments = new TreeMap<>();
        ends.forEach((partition, end) -> segments.put(partition, new ReplaySegment(0, 0, end, 0)));
        RecordedOrder.OrderedTopics topics = new RecordedOrder.OrderedTopics(
                topic, topology.topics().scoredMentions().name());
        RecordedOrder order = RecordedOrder.read(log, topics, mentionEnds, segments, false);
        pipeline = new OfflineRun(topology, mentionEnds.size(), order);
        articles = new StageOneAhead(1);
        ends.forEach((partition, end) -> articles.add(
                partition,
                log.open(topic, partition, 0, end),
                purged.around(partition, references.step(topology, partition))));
    }

    /** Processes all articles. */
    public void run(Listener listener) {
        OfflineRun.Receiver receiver = new OfflineRun.Receiver() {
            @Override
            public void ofArticle(DerivedRecord made) {
                // what has no order among partitions shows in stage one
            }

            @Override
            public void ofMention(int partition, DerivedRecord mention, List<DerivedRecord> made) {
                listener.makes(partition, mention, made);
            }
        };
        for (Optional<Made> next = next(receiver); next.isPresent(); next = next(receiver)) {
            listener.reads(next.get().article());
            pipeline.process(next.get(), true, receiver);
        }
    }

    private Optional<Made> next(OfflineRun.Receiver receiver) {
        for (OptionalInt needed = pipeline.neededPartition(); needed.isPresent(); needed = pipeline.neededPartition()) {
            Optional<Made> article = articles.next(needed.getAsInt());
            if (article.isPresent()) {
                return article;
            }
            pipeline.end(needed.getAsInt(), receiver);
        }
        return articles.next();
    }

    @Override
    public void close() {
        articles.close();
        pipeline.close();
    }
}
