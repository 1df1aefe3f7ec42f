package io.newstape.history.verify;

import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogReader;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.replay.OfflineTopology;
import io.newstape.history.replay.OfflineTopology.Stage;
import io.newstape.streams.wire.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What is replayed and what it is compared with, settled before the work starts.
 *
 * <p>The pipeline may be at work meanwhile. So how far it has come is read first, then the ends of what it wrote, once
 * every transaction that was open is closed: all that it made of the records before the first is then before the second.
 */
final class VerifyPlan {

    private final LogReader log;
    private final OfflineTopology topology;
    private final String group;
    private final List<LogSlice> slices = new ArrayList<>();
    private final Map<Stage, Integer> partitions = new EnumMap<>(Stage.class);
    private final Map<String, SortedMap<Integer, OffsetRange>> recorded = new HashMap<>();

    /**
     * @param group consumer group of the pipeline
     * @throws HistoryRefused when a topic isn't there, or the start of a log is gone
     */
    VerifyPlan(LogReader log, OfflineTopology topology, String group, VerifyRange range) {
        this.log = log;
        this.topology = topology;
        this.group = group;
        for (Stage stage : Stage.values()) {
            addSlices(stage, range);
        }
        for (Stage stage : Stage.values()) {
            for (Topic output : topology.outputs(stage)) {
                recorded.computeIfAbsent(output.name(), log::extents);
            }
        }
        requireSamePartitions();
    }

    List<LogSlice> slices() {
        return List.copyOf(slices);
    }

    List<LogSlice> slices(Stage stage) {
        return slices.stream().filter(slice -> slice.stage() == stage).toList();
    }

    /** How many offsets are replayed. */
    long length() {
        return slices.stream().mapToLong(LogSlice::to).sum();
    }

    /** Whether all partitions of either stage are replayed. */
    boolean isWhole() {
        return Arrays.stream(Stage.values()).allMatch(this::isWhole);
    }

    private boolean isWhole(Stage stage) {
        return slices(stage).size() == partitions.get(stage);
    }

    /** How many offsets of articles are replayed. */
    long articles() {
        return slices(Stage.ONE).stream().mapToLong(LogSlice::to).sum();
    }

    /** How far an output topic goes, by partition. */
    List<Long> recordedEnds(Topic topic) {
        return recorded(topic.name()).values().stream().map(OffsetRange::end).toList();
    }

    /** What an output topic holds, by partition. */
    SortedMap<Integer, OffsetRange> recorded(String topic) {
        return recorded.get(topic);
    }

    /** Whether it falls to this slice to tell of recorded records that no article was the source of. */
    boolean tellsOfStrangers(LogSlice slice) {
        return slices.stream()
                .filter(other -> other.stage() == slice.stage())
                .findFirst()
                .filter(slice::equals)
                .isPresent();
    }

    /** Whether the pipeline has worked on beyond a slice since. */
    boolean hasGoneOn(LogSlice slice) {
        String topic = topology.input(slice.stage()).name();
        Long committed = log.committed(group, topic).get(slice.partition());
        long end = committed == null ? log.extents(topic).get(slice.partition()).end() : committed;
        return end > slice.to();
    }

    private void addSlices(Stage stage, VerifyRange range) {
        String topic = topology.input(stage).name();
        Map<Integer, Long> committed = log.committed(group, topic);
        SortedMap<Integer, OffsetRange> extents = log.extents(topic);
        requirePartitions(topic, extents, range);
        partitions.put(stage, extents.size());
        Map<Integer, Long> from =
                range.from().map(time -> log.offsetsAt(topic, time)).orElse(Map.of());
        Map<Integer, Long> to =
                range.to().map(time -> log.offsetsAt(topic, time)).orElse(Map.of());
        extents.forEach((partition, extent) -> {
            if (range.partitions().isEmpty() || range.partitions().contains(partition)) {
                requireStart(topic, partition, extent);
                long last = Math.min(extent.end(), committed.getOrDefault(partition, extent.end()));
                long stop = Math.min(last, to.getOrDefault(partition, last));
                long start = range.from().isPresent() ? from.getOrDefault(partition, stop) : 0;
                slices.add(new LogSlice(stage, partition, Math.min(start, stop), stop, stop < last));
            }
        });
    }

    private static void requirePartitions(String topic, SortedMap<Integer, OffsetRange> there, VerifyRange range) {
        for (int partition : new TreeSet<>(range.partitions())) {
            if (!there.containsKey(partition)) {
                throw new HistoryRefused(
                        topic + " has no partition " + partition, "It has " + there.size() + ", numbered from 0.");
            }
        }
    }

    private static void requireStart(String topic, int partition, OffsetRange extent) {
        if (extent.begin() > 0) {
            throw new HistoryRefused(
                    "offsets 0 to " + (extent.begin() - 1) + " of " + topic + "-" + partition
                            + " are gone: retention deleted them",
                    "What the pipeline knew of those records can't be rebuilt, so nothing after them can be compared.\n"
                            + "--partitions leaves the partition out; topic.retention=forever keeps it next time.");
        }
    }

    /** Stage two keeps its partition: otherwise what several tasks wrote lies in one, in the order of the clock. */
    private void requireSamePartitions() {
        Topic mentions = topology.input(Stage.TWO);
        Topic signals = topology.topics().signals();
        int read = recorded(mentions.name()).size();
        int written = recorded(signals.name()).size();
        if (read != written) {
            throw new HistoryRefused(
                    mentions.name() + " has " + read + " partitions, " + signals.name() + " has " + written,
                    "Both need the same number; 'newstape topics apply' tells what else differs.");
        }
    }
}
