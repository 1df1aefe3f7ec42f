package io.newstape.history.verify;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogReader;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordOrigin;
import io.newstape.history.replay.OfflineTopology;
import io.newstape.history.replay.OfflineTopology.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the mentions of one partition, and what stage two makes of them, with the recorded ones in their order.
 *
 * <p>It ends where the pipeline has come to, or before: at the first recorded mention of an article that isn't replayed.
 * What stage two knows from there on comes from articles that the replay has not seen.
 */
final class EndToEndPartition implements AutoCloseable {

    private final VerifyPlan plan;
    private final LogSlice slice;
    private final Comparison comparison;
    private final String articles;
    private final String signals;
    private final Map<Integer, Long> articleEnds = new HashMap<>();
    private final MentionsInReach reach;
    private final RecordedSequence recordedMentions;
    private final RecordedSequence recordedSignals;
    private long replayed;
    private long place;
    private boolean isOver;

    /** @param slice of stage two */
    EndToEndPartition(LogReader log, OfflineTopology topology, VerifyPlan plan, LogSlice slice, Comparison comparison) {
        this.plan = plan;
        this.slice = slice;
        this.comparison = comparison;
        this.articles = topology.input(Stage.ONE).name();
        this.signals = topology.topics().signals().name();
        plan.slices(Stage.ONE).forEach(other -> articleEnds.put(other.partition(), other.to()));
        this.reach = new MentionsInReach(open(log, topology.input(Stage.TWO).name()));
        this.recordedMentions = new RecordedSequence(reach, record -> true);
        this.recordedSignals = new RecordedSequence(open(log, signals), record -> true);
    }

    private LogCursor open(LogReader log, String topic) {
        OffsetRange there = plan.recorded(topic).get(slice.partition());
        return log.open(topic, slice.partition(), there.begin(), there.end());
    }

    /** Compares a mention, and the signals that are made of it. */
    void compare(DerivedRecord mention, List<DerivedRecord> made) {
        if (isOver) {
            return;
        }
        Optional<Long> recorded = comparison.placeOf(mention, recordedMentions);
        if (recorded.isEmpty() && reach.isAtEnd() && mayGoOn()) {
            isOver = true;
            return;
        }
        replayed++;
        place = recorded.orElse(place);
        boolean counts = place >= slice.from();
        comparison.compare(mention, slice.partition(), recordedMentions, counts);
        for (DerivedRecord derived : made) {
            if (derived.topic().equals(signals)) {
                comparison.compare(derived, slice.partition(), recordedSignals, counts);
            }
        }
    }

    /** How it ended, once all articles are through. */
    PartitionReport report() {
        tellSurplus(recordedMentions);
        if (!mayGoOn()) {
            tellSurplus(recordedSignals);
        }
        return comparison.report(articles, slice, replayed);
    }

    private void tellSurplus(RecordedSequence recorded) {
        for (Optional<LogRecord> next = recorded.take(); next.isPresent(); next = recorded.take()) {
            comparison.unexpected(next.get());
        }
    }

    /** Whether recorded signals may follow that belong to what isn't replayed. */
    private boolean mayGoOn() {
        return reach.isCut() || slice.isCut() || plan.hasGoneOn(slice);
    }

    @Override
    public void close() {
        recordedMentions.close();
        recordedSignals.close();
    }

    /** The recorded mentions up to the first one of an article that isn't replayed. */
    private final class MentionsInReach implements LogCursor {

        private final LogCursor all;
        private boolean isAtEnd;
        private boolean isCut;

        MentionsInReach(LogCursor all) {
            this.all = all;
        }

        /** Whether the last one was given. */
        boolean isAtEnd() {
            return isAtEnd;
        }

        /** Whether it ended before what the pipeline has worked on. */
        boolean isCut() {
            return isCut;
        }

        @Override
        public Optional<LogRecord> next() {
            Optional<LogRecord> next = isAtEnd ? Optional.empty() : all.next();
            isCut |= next.filter(this::isBeyond).isPresent();
            isAtEnd = next.isEmpty() || isCut;
            return isAtEnd ? Optional.empty() : next;
        }

        private boolean isBeyond(LogRecord mention) {
            return mention.offset() >= slice.to()
                    || RecordOrigin.of(mention.headers())
                            .filter(origin -> origin.topic().equals(articles))
                            .filter(origin -> origin.offset() >= articleEnds.getOrDefault(origin.partition(), 0L))
                            .isPresent();
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
