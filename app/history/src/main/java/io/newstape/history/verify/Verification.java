package io.newstape.history.verify;

import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogReader;
import io.newstape.history.log.WorkListener;
import io.newstape.history.replay.DerivedValues;
import io.newstape.history.replay.MasterSource;
import io.newstape.history.replay.OfflineTopology;
import io.newstape.history.replay.OfflineTopology.Stage;
import io.newstape.history.replay.PurgedArticles;
import io.newstape.history.replay.ReferenceHistory;
import io.newstape.streams.wire.AvroSerdes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Replays what a pipeline has read, and compares every derived record with what the pipeline wrote. Stage by stage: each
 * partition of articles with the recorded records that came from it, and each partition of scored mentions as they were
 * recorded. End to end: from the articles alone to the last signal. It writes nothing, and joins no group.
 */
public final class Verification {

    private final LogReader log;
    private final OfflineTopology topology;
    private final AvroSerdes serdes;
    private final String group;
    private final MasterSource masters;

    /**
     * @param group consumer group of the pipeline: it tells how far the pipeline has come
     * @param masters where the security masters are found that the pipeline had
     */
    public Verification(
            LogReader log, OfflineTopology topology, AvroSerdes serdes, String group, MasterSource masters) {
        this.log = log;
        this.topology = topology;
        this.serdes = serdes;
        this.group = group;
        this.masters = masters;
    }

    /**
     * Does it.
     *
     * @param mostShown how many differences of a partition are told; further ones are only counted
     * @param threads how many partitions are replayed at once, 1 or more
     * @throws HistoryRefused when the range can't be replayed; mostly before the work starts
     */
    public VerifyReport verify(VerifyRange range, int mostShown, int threads, WorkListener listener) {
        VerifyPlan plan = new VerifyPlan(log, topology, group, range);
        ReferenceHistory references = references(plan);
        PurgedArticles purged = new PurgedArticles(log, topology.topics(), serdes);
        listener.begins(plan.length() + (plan.isWhole() ? plan.articles() : 0));
        Supplier<Comparison> comparisons =
                () -> new Comparison(new DerivedValues(topology.topics(), serdes), mostShown);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            // the longest one first: it can't be shared
            Optional<Future<List<PartitionReport>>> endToEnd = plan.isWhole()
                    ? Optional.of(workers.submit(new EndToEnd(
                            log,
                            topology,
                            references,
                            new PurgedArticles(log, topology.topics(), serdes),
                            plan,
                            comparisons,
                            listener)))
                    : Optional.empty();
            List<Future<PartitionReport>> reports = new ArrayList<>();
            for (LogSlice slice : plan.slices()) {
                reports.add(workers.submit(new PartitionVerification(
                        log, topology, references, purged, plan, slice, comparisons.get(), listener)));
            }
            List<PartitionReport> stages = new ArrayList<>();
            for (Future<PartitionReport> report : reports) {
                stages.add(get(report));
            }
            return new VerifyReport(stages, endToEnd.isPresent() ? get(endToEnd.get()) : List.of(), purged.count());
        } finally {
            workers.shutdownNow();
        }
    }

    /** The plan knows how far the pipeline had come, so what it wrote down for that is there. */
    private ReferenceHistory references(VerifyPlan plan) {
        ReferenceHistory references =
                ReferenceHistory.read(log, topology.topics().referenceInForce(), serdes);
        for (LogSlice slice : plan.slices()) {
            if (slice.stage() == Stage.ONE) {
                references.require(masters, topology.input(Stage.ONE).name(), slice.partition(), slice.to());
            }
        }
        return references;
    }

    private static <T> T get(Future<T> report) {
        try {
            return report.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }
}
