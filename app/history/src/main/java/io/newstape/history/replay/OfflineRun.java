package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogRecord;
import io.newstape.history.replay.MentionQueue.Waiting;
import io.newstape.history.replay.OfflineTopology.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Utils;

/**
 * The whole pipeline without a broker: a task for each partition of either stage, and the scored mentions of all
 * articles put on the partitions that their keys belong to, in the recorded order as far as there is one. For one
 * thread.
 */
public final class OfflineRun implements AutoCloseable {

    private final OfflineTopology topology;
    private final int mentionPartitions;
    private final String mentions;
    private final Map<Integer, OfflineTask> one = new TreeMap<>();
    private final Map<Integer, OfflineTask> two = new TreeMap<>();
    private final Map<Integer, MentionQueue> queues = new TreeMap<>();
    private final Map<Integer, Long> read = new TreeMap<>();
    private final Map<Integer, Long> mentionOffsets = new TreeMap<>();

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
     * What stage one makes of an article; its mentions come when it is their turn, each with what stage two makes of
     * it. Some may come with later articles.
     *
     * @param isWanted whether what is made of this article is of interest, now or when its mentions' turn has come
     * @return results of articles that are wanted
     */
    List<DerivedRecord> process(LogRecord article, boolean isWanted) {
        List<DerivedRecord> results = new ArrayList<>();
        OfflineTask task = one.computeIfAbsent(article.partition(), p -> topology.task(Stage.ONE));
        for (DerivedRecord derived : task.process(article)) {
            if (derived.topic().equals(mentions)) {
                queues.get(partition(derived.key(), mentionPartitions))
                        .add(new Waiting(derived, article.partition(), article.offset(), isWanted));
            } else if (isWanted) {
                results.add(derived);
            }
        }
        read.put(article.partition(), article.offset() + 1);
        release(results);
        return results;
    }

    /** What comes when a partition of articles has come to its end: nobody needs to wait for it any more. */
    List<DerivedRecord> end(int partition) {
        List<DerivedRecord> results = new ArrayList<>();
        read.put(partition, Long.MAX_VALUE);
        release(results);
        return results;
    }

    private void release(List<DerivedRecord> results) {
        queues.forEach((partition, queue) -> queue.release(
                source -> read.getOrDefault(source, 0L), mention -> process(partition, mention, results)));
    }

    private void process(int partition, Waiting waiting, List<DerivedRecord> results) {
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
            results.add(mention);
            results.addAll(made);
        }
    }

    /** Where a producer puts a record with this key, as Kafka's own partitioner does; 0 for one without. */
    public static int partition(byte[] key, int partitions) {
        return key == null ? 0 : Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    @Override
    public void close() {
        one.values().forEach(OfflineTask::close);
        two.values().forEach(OfflineTask::close);
    }
}
