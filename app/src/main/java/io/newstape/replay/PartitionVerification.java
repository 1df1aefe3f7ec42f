package io.newstape.replay;

import io.newstape.replay.OfflineTopology.Stage;
import io.newstape.wire.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/** Replays one partition as its live task did, and compares what comes out. */
final class PartitionVerification implements Callable<PartitionReport> {

    private final LogReader log;
    private final OfflineTopology topology;
    private final VerifyPlan plan;
    private final LogSlice slice;
    private final Comparison comparison;
    private final ReplayListener listener;
    private final Map<TopicPartition, RecordedSequence> recorded = new HashMap<>();

    PartitionVerification(
            LogReader log,
            OfflineTopology topology,
            VerifyPlan plan,
            LogSlice slice,
            Comparison comparison,
            ReplayListener listener) {
        this.log = log;
        this.topology = topology;
        this.plan = plan;
        this.slice = slice;
        this.comparison = comparison;
        this.listener = listener;
    }

    @Override
    public PartitionReport call() {
        String input = topology.input(slice.stage()).name();
        try (OfflineTask task = topology.task(slice.stage());
                PartitionCursor cursor = log.open(input, slice.partition(), 0, slice.to())) {
            long replayed = 0;
            for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                LogRecord record = next.get();
                for (Derived derived : task.process(record)) {
                    compare(derived, record.offset() >= slice.from());
                }
                replayed++;
                listener.replayed(record.time());
            }
            tellSurplus();
            return report(input, replayed);
        } finally {
            recorded.values().forEach(RecordedSequence::close);
        }
    }

    private void compare(Derived derived, boolean counts) {
        int partition = partition(derived);
        RecordedSequence sequence = recorded(derived.topic(), partition);
        if (derived.topic().equals(topology.topics().deadLetters().name())) {
            comparison.compareLetter(derived, partition, sequence, counts);
        } else {
            comparison.compare(derived, partition, sequence, counts);
        }
    }

    /** Where the producer puts a record: by its key, as Kafka's own partitioner does. */
    private int partition(Derived derived) {
        int partitions = plan.recorded(derived.topic()).size();
        return derived.key() == null ? 0 : Utils.toPositive(Utils.murmur2(derived.key())) % partitions;
    }

    private RecordedSequence recorded(String topic, int partition) {
        return recorded.computeIfAbsent(
                new TopicPartition(topic, partition),
                place -> new RecordedSequence(
                        log.open(
                                topic,
                                partition,
                                plan.recorded(topic).get(partition).begin(),
                                plan.recorded(topic).get(partition).end()),
                        record -> belongs(record)));
    }

    /** Whether a recorded record came from this partition, and from before the end of the slice. */
    private boolean belongs(LogRecord record) {
        boolean isDeadLetter =
                record.topic().equals(topology.topics().deadLetters().name());
        if (slice.stage() == Stage.TWO && !isDeadLetter) {
            return true;
        }
        Optional<Source> source = Source.of(record.headers());
        if (source.isEmpty()
                || !source.get().topic().equals(topology.input(slice.stage()).name())) {
            // written by something else: one of the partitions has to tell of it
            return !isDeadLetter && plan.tellsOfStrangers(slice);
        }
        return source.get().partition() == slice.partition() && source.get().offset() < slice.to();
    }

    private void tellSurplus() {
        for (Topic output : topology.outputs(slice.stage())) {
            SortedMap<Integer, Extent> there = plan.recorded(output.name());
            boolean keepsPartition = slice.stage() == Stage.TWO
                    && !output.equals(topology.topics().deadLetters());
            for (int partition : there.keySet()) {
                if (!keepsPartition || partition == slice.partition() && !mayGoOn()) {
                    RecordedSequence rest = recorded(output.name(), partition);
                    for (Optional<LogRecord> next = rest.take(); next.isPresent(); next = rest.take()) {
                        comparison.unexpected(next.get());
                    }
                }
            }
        }
    }

    /** Whether the pipeline has worked on beyond the slice, so that recorded records may follow. */
    private boolean mayGoOn() {
        return slice.isCut() || plan.hasGoneOn(slice);
    }

    private PartitionReport report(String input, long replayed) {
        return new PartitionReport(
                input,
                slice.partition(),
                slice.from(),
                slice.to(),
                replayed,
                comparison.compared(),
                comparison.recordedDigest(),
                comparison.replayedDigest(),
                comparison.differences(),
                comparison.repeatedLetters(),
                comparison.shown());
    }
}
