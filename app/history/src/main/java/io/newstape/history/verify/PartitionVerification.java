package io.newstape.history.verify;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogReader;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.RecordOrigin;
import io.newstape.history.log.WorkListener;
import io.newstape.history.replay.FinderInForce;
import io.newstape.history.replay.OfflineRun;
import io.newstape.history.replay.OfflineTopology;
import io.newstape.history.replay.OfflineTopology.Stage;
import io.newstape.history.replay.PurgedArticles;
import io.newstape.history.replay.ReferenceHistory;
import io.newstape.history.replay.StageOneStep;
import io.newstape.streams.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.TopicPartition;

/** Replays one partition as its live task did, and compares what comes out. */
final class PartitionVerification implements Callable<PartitionReport> {

    private final LogReader log;
    private final OfflineTopology topology;
    private final Optional<FinderInForce> finder;
    private final PurgedArticles purged;
    private final VerifyPlan plan;
    private final LogSlice slice;
    private final Comparison comparison;
    private final WorkListener listener;
    private final Map<TopicPartition, RecordedSequence> recorded = new HashMap<>();

    PartitionVerification(
            LogReader log,
            OfflineTopology topology,
            ReferenceHistory references,
            PurgedArticles purged,
            VerifyPlan plan,
            LogSlice slice,
            Comparison comparison,
            WorkListener listener) {
        this.log = log;
        this.topology = topology;
        this.finder = slice.stage() == Stage.ONE && references.knows(slice.partition())
                ? Optional.of(references.finder(slice.partition()))
                : Optional.empty();
        this.purged = purged;
        this.plan = plan;
        this.slice = slice;
        this.comparison = comparison;
        this.listener = listener;
    }

    @Override
    public PartitionReport call() {
        String input = topology.input(slice.stage()).name();
        try (StageOneStep task = task();
                LogCursor cursor = log.open(input, slice.partition(), 0, slice.to())) {
            long replayed = 0;
            for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                LogRecord record = next.get();
                finder.ifPresent(inForce -> inForce.at(record.offset()));
                for (DerivedRecord derived : task.process(record)) {
                    compare(derived, record.offset() >= slice.from());
                }
                replayed++;
                listener.replayed(record.time());
            }
            tellSurplus();
            return comparison.report(input, slice, replayed);
        } finally {
            recorded.values().forEach(RecordedSequence::close);
        }
    }

    private StageOneStep task() {
        if (slice.stage() == Stage.TWO) {
            return topology.task(Stage.TWO);
        }
        return purged.around(
                slice.partition(), finder.isPresent() ? topology.task(finder.get()) : topology.task(Stage.ONE));
    }

    private void compare(DerivedRecord derived, boolean counts) {
        int partition = OfflineRun.partition(
                derived.key(), plan.recorded(derived.topic()).size());
        RecordedSequence sequence = recorded(derived.topic(), partition);
        if (isDeadLetters(derived.topic())) {
            sequence.skip(purged::isOfOne);
            comparison.compareLetter(derived, partition, sequence, counts);
        } else if (isCompacted(derived.topic())) {
            comparison.compareCompacted(derived, partition, sequence, counts);
        } else {
            comparison.compare(derived, partition, sequence, counts);
        }
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
        boolean isDeadLetter = isDeadLetters(record.topic());
        if (slice.stage() == Stage.TWO && !isDeadLetter) {
            return !isCompacted(record.topic()) || isOfThisPartition(record.key());
        }
        Optional<RecordOrigin> source = RecordOrigin.of(record.headers());
        if (source.isEmpty()
                || !source.get().topic().equals(topology.input(slice.stage()).name())) {
            // written by something else: one of the partitions has to tell of it
            return !isDeadLetter && plan.tellsOfStrangers(slice);
        }
        return source.get().partition() == slice.partition() && source.get().offset() < slice.to();
    }

    /** What is compacted is made where its security's mentions are; its key is, or begins with, the RIC. */
    private boolean isOfThisPartition(byte[] key) {
        String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        int bar = text.indexOf('|');
        byte[] ric = (bar < 0 ? text : text.substring(0, bar)).getBytes(StandardCharsets.UTF_8);
        int partitions = plan.recorded(topology.topics().signals().name()).size();
        return OfflineRun.partition(ric, partitions) == slice.partition();
    }

    private boolean isDeadLetters(String topic) {
        return topic.equals(topology.topics().deadLetters().name());
    }

    private boolean isCompacted(String topic) {
        return topic.equals(topology.topics().signalWindows().name())
                || topic.equals(topology.topics().latestSignals().name());
    }

    private void tellSurplus() {
        for (Topic output : topology.outputs(slice.stage())) {
            // other records say which offset they came from, so those from beyond the slice are known
            boolean isOpen = slice.stage() == Stage.TWO && !isDeadLetters(output.name());
            boolean keepsPartition = output.equals(topology.topics().signals())
                    || output.equals(topology.topics().flatSignals());
            for (int partition : plan.recorded(output.name()).keySet()) {
                if ((!keepsPartition || partition == slice.partition()) && !(isOpen && mayGoOn())) {
                    RecordedSequence rest = recorded(output.name(), partition);
                    for (Optional<LogRecord> next = rest.take(); next.isPresent(); next = rest.take()) {
                        // why a purged article couldn't be used can't be told any more
                        if (!isDeadLetters(output.name()) || !purged.isOfOne(next.get())) {
                            comparison.unexpected(next.get());
                        }
                    }
                }
            }
        }
        comparison.end();
    }

    /** Whether the pipeline has worked on beyond the slice, so that recorded records may follow. */
    private boolean mayGoOn() {
        return slice.isCut() || plan.hasGoneOn(slice);
    }
}
