package io.newstape.history.study;

import io.newstape.schema.SignalAction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which signals are events.
 *
 * @param from published at this time or later; empty for all
 * @param to published before this time; empty for all
 * @param rics of these securities; empty for all
 * @param minRelevance at least this relevant, 0 to 1
 * @param minSurprise at least this many deviations from what was usual, either way; 0 takes those without history too
 * @param novelOnly only those with nothing like them in the seven days before
 */
public record EventRule(
        Optional<Instant> from,
        Optional<Instant> to,
        Set<String> rics,
        double minRelevance,
        double minSurprise,
        boolean novelOnly) {

    public EventRule {
        rics = Set.copyOf(rics);
    }

    /** Every NEW signal with a score. */
    public static EventRule all() {
        return new EventRule(Optional.empty(), Optional.empty(), Set.of(), 0, 0, false);
    }

    /** Why a signal is no event; empty when it is one. */
    Optional<ExclusionReason> leavesOut(RecordedSignal signal) {
        if (signal.action() != SignalAction.NEW) {
            return Optional.of(ExclusionReason.NOT_NEW);
        }
        if (!isAskedFor(signal)) {
            return Optional.of(ExclusionReason.NOT_ASKED_FOR);
        }
        return signal.score() == null ? Optional.of(ExclusionReason.WITHOUT_SCORE) : Optional.empty();
    }

    private boolean isAskedFor(RecordedSignal signal) {
        Instant time = signal.publishedAt();
        return from.filter(time::isBefore).isEmpty()
                && to.filter(end -> !time.isBefore(end)).isEmpty()
                && (rics.isEmpty() || rics.contains(signal.ric()))
                && signal.relevance() >= minRelevance
                && (minSurprise <= 0 || signal.surprise() != null && Math.abs(signal.surprise()) >= minSurprise)
                && (!novelOnly || signal.novelty7d() != null && signal.novelty7d() == 0);
    }
}
