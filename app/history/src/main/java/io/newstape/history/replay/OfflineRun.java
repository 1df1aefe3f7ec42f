package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogRecord;
import io.newstape.history.replay.OfflineTopology.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Utils;

/**
 * The whole pipeline without a broker: a task for each partition of either stage, and the scored mentions of all
 * articles put on the partitions that their keys belong to. For one thread.
 */
public final class OfflineRun implements AutoCloseable {

    private final OfflineTopology topology;
    private final int mentionPartitions;
    private final String mentions;
    private final Map<Integer, OfflineTask> one = new TreeMap<>();
    private final Map<Integer, OfflineTask> two = new TreeMap<>();
    private final Map<Integer, Long> mentionOffsets = new TreeMap<>();

    /** @param mentionPartitions how many partitions the scored mentions have */
    OfflineRun(OfflineTopology topology, int mentionPartitions) {
        this.topology = topology;
        this.mentionPartitions = mentionPartitions;
        this.mentions = topology.topics().scoredMentions().name();
    }

    /** All that is made of an article: what stage one makes of it, and what stage two makes of that. */
    List<DerivedRecord> process(LogRecord article) {
        List<DerivedRecord> results = new ArrayList<>();
        OfflineTask task = one.computeIfAbsent(article.partition(), p -> topology.task(Stage.ONE));
        for (DerivedRecord derived : task.process(article)) {
            results.add(derived);
            if (derived.topic().equals(mentions)) {
                results.addAll(inContext(derived));
            }
        }
        return results;
    }

    private List<DerivedRecord> inContext(DerivedRecord mention) {
        int partition = partition(mention.key(), mentionPartitions);
        long offset = mentionOffsets.merge(partition, 1L, Long::sum) - 1;
        return two.computeIfAbsent(partition, p -> topology.task(Stage.TWO))
                .process(new LogRecord(
                        mentions,
                        partition,
                        offset,
                        mention.time(),
                        mention.key(),
                        mention.value(),
                        mention.headers()));
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
