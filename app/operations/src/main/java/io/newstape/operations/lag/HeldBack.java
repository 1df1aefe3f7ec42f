package io.newstape.operations.lag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * For how long, up to the last look, the last stable offset of each partition has not moved while records lay behind it.
 *
 * @param since seconds, by partition; without those where it moves, or nothing lies behind it
 */
record HeldBack(Map<TopicPartition, Double> since) {

    /** @param looks the oldest first; at least one */
    static HeldBack of(List<LagSample> looks) {
        LagSample last = looks.get(looks.size() - 1);
        Map<TopicPartition, Long> unmoved = new HashMap<>();
        for (LagReport.Partition partition : last.report().partitions()) {
            if (partition.uncommitted() > 0) {
                unmoved.put(partition.key(), partition.end());
            }
        }
        Map<TopicPartition, Double> since = new HashMap<>();
        for (int i = looks.size() - 2; i >= 0 && !unmoved.isEmpty(); i--) {
            double seconds = (last.nanos() - looks.get(i).nanos()) / 1e9;
            unmoved = unmoved(unmoved, looks.get(i));
            unmoved.keySet().forEach(partition -> since.put(partition, seconds));
        }
        return new HeldBack(since);
    }

    /** Those whose last stable offset was the same at an earlier look, with records behind it. */
    private static Map<TopicPartition, Long> unmoved(Map<TopicPartition, Long> later, LagSample look) {
        Map<TopicPartition, Long> same = new HashMap<>();
        for (LagReport.Partition partition : look.report().partitions()) {
            Long end = later.get(partition.key());
            if (end != null && end == partition.end() && partition.uncommitted() > 0) {
                same.put(partition.key(), end);
            }
        }
        return same;
    }

    /** 0 for a partition that isn't held back. */
    double seconds(TopicPartition partition) {
        return since.getOrDefault(partition, 0.0);
    }
}
