package io.newstape.history.verify;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogReader;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.WorkListener;
import io.newstape.history.replay.OfflineTopology;
import io.newstape.history.replay.OfflineTopology.Stage;
import io.newstape.history.replay.PurgedArticles;
import io.newstape.history.replay.RecordedRun;
import io.newstape.history.replay.ReferenceHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Checks the promise itself: replays all articles through both stages, in the recorded order, and compares the mentions
 * and the signals with the recorded ones, partition by partition. Nothing of the results of stage one is taken from the
 * record but their order. Dead letters, windows and the latest signals are left to the check stage by stage.
 */
final class EndToEnd implements Callable<List<PartitionReport>>, RecordedRun.Listener {

    private final LogReader log;
    private final OfflineTopology topology;
    private final VerifyPlan plan;
    private final Supplier<Comparison> comparisons;
    private final WorkListener listener;
    private final SortedMap<Integer, Long> ends = new TreeMap<>();
    private final ReferenceHistory references;
    private final PurgedArticles purged;
    private final SortedMap<Integer, EndToEndPartition> partitions = new TreeMap<>();

    /** @param comparisons makes one for each partition */
    EndToEnd(
            LogReader log,
            OfflineTopology topology,
            ReferenceHistory references,
            PurgedArticles purged,
            VerifyPlan plan,
            Supplier<Comparison> comparisons,
            WorkListener listener) {
        this.log = log;
        this.topology = topology;
        this.references = references;
        this.purged = purged;
        this.plan = plan;
        this.comparisons = comparisons;
        this.listener = listener;
        for (LogSlice slice : plan.slices(Stage.ONE)) {
            ends.put(slice.partition(), slice.to());
        }
    }

    @Override
    public List<PartitionReport> call() {
        List<Long> mentionEnds = plan.recordedEnds(topology.topics().scoredMentions());
        for (LogSlice slice : plan.slices(Stage.TWO)) {
            partitions.put(slice.partition(), new EndToEndPartition(log, topology, plan, slice, comparisons.get()));
        }
        try (RecordedRun run = new RecordedRun(log, topology, ends, mentionEnds, references, purged)) {
            run.run(this);
            List<PartitionReport> reports = new ArrayList<>();
            partitions.values().forEach(partition -> reports.add(partition.report()));
            return reports;
        } finally {
            partitions.values().forEach(EndToEndPartition::close);
        }
    }

    @Override
    public void reads(LogRecord article) {
        listener.replayed(article.time());
    }

    @Override
    public void makes(int partition, DerivedRecord mention, List<DerivedRecord> made) {
        partitions.get(partition).compare(mention, made);
    }
}
