package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogRecord;
import io.newstape.history.replay.MentionQueue.Waiting;
import io.newstape.history.replay.OfflineTopology.Stage;
import io.newstape.history.replay.StageOneAhead.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Utils;

/**
 * Stage two without a broker: a task for each partition of the scored mentions, which are put on the partitions that
 * their keys belong to, in the recorded order as far as there is one. For one thread.
 */
public final class OfflineRun implements AutoCloseable {

    private final OfflineTopology topology;
    private final int mentionPartitions;
    private final String mentions;
    private final Map<Integer, OfflineTask> two = new TreeMap<>();
    private final Map<Integer, MentionQueue> queues = new TreeMap<>();
    private final Map<Integer, Long> read = new TreeMap<>();
    private final Map<Integer, Long> mentionOffsets = new TreeMap<>();

    /** Takes what is made of articles, in the order in which it is made. */
    interface Receiver {

        /** What stage one makes of an article beside its mentions. */
        void ofArticle(DerivedRecord made);

        /**
         * A mention whose turn has come.
         *
         * @param partition of the mentions
         * @param made what stage two makes of it
         */
        void ofMention(int partition, DerivedRecord mention, List<DerivedRecord> made);
    }

    /** @param mentionPartitions how many partitions the scored mentions have */
    OfflineRun(OfflineTopology topology, int mentionPartitions, RecordedOrder order) {
        this.topology = topology;
        this.mentionPartitions = mentionPartitions;
        this.mentions = topology.topics().scoredMentions().name();
        for (int partition = 0; partition < mentionPartitions; partition++) {
            queues.put(partition, new MentionQueue(order.of(partition)));
        }
    }

    /** The partition whose article must be processed next to keep the recorded order; empty when any will do. */
    OptionalInt neededPartition() {
        return queues.values().stream()
                .map(MentionQueue::needed)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /**
     * Takes what stage one made of an article. Its mentions come when it is their turn, each with what stage two makes of
     * it. Some may come with later articles.
     *
     * @param isWanted whether what is made of this article is of interest, now or when its mentions' turn has come
     * @return results of articles that are wanted
     */
    List<DerivedRecord> process(Made made, boolean isWanted) {
        Results results = new Results();
        process(made, isWanted, results);
        return results.all;
    }

    /** The same for a receiver. */
    void process(Made made, boolean isWanted, Receiver receiver) {
        LogRecord article = made.article();
        for (DerivedRecord derived : made.derived()) {
            if (derived.topic().equals(mentions)) {
                queues.get(partition(derived.key(), mentionPartitions))
                        .add(new Waiting(derived, article.partition(), article.offset(), isWanted));
            } else if (isWanted) {
                receiver.ofArticle(derived);
            }
        }
        read.put(article.partition(), article.offset() + 1);
        release(receiver);
    }

    /** What comes when a partition of articles has come to its end: nobody needs to wait for it any more. */
    List<DerivedRecord> end(int partition) {
        Results results = new Results();
        end(partition, results);
        return results.all;
    }

    /** The same for a receiver. */
    void end(int partition, Receiver receiver) {
        read.put(partition, Long.MAX_VALUE);
        release(receiver);
    }

    private void release(Receiver receiver) {
        queues.forEach((partition, queue) -> queue.release(
                source -> read.getOrDefault(source, 0L), mention -> process(partition, mention, receiver)));
    }

    private void process(int partition, Waiting waiting, Receiver receiver) {
        DerivedRecord mention = waiting.mention();
        long offset = mentionOffsets.merge(partition, 1L, Long::sum) - 1;
        List<DerivedRecord> made = two.computeIfAbsent(partition, p -> topology.task(Stage.TWO))
                .process(new LogRecord(
                        mentions,
                        partition,
                        offset,
                        mention.time(),
                        mention.key(),
                        mention.value(),
                        mention.headers()));
        if (waiting.isWanted()) {
            receiver.ofMention(partition, mention, made);
        }
    }

    /** All of them in one list. */
    private static final class Results implements Receiver {

        private final List<DerivedRecord> all = new ArrayList<>();

        @Override
        public void ofArticle(DerivedRecord made) {
            all.add(made);
        }

        @Override
        public void ofMention(int partition, DerivedRecord mention, List<DerivedRecord> made) {
            all.add(mention);
            all.addAll(made);
        }
    }

    /** Where a producer puts a record with this key, as Kafka's own partitioner does; 0 for one without. */
    public static int partition(byte[] key, int partitions) {
        return key == null ? 0 : Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    @Override
    public void close() {
        two.values().forEach(OfflineTask::close);
    }
}
