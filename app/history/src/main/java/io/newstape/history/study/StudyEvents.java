package io.newstape.history.study;

import io.newstape.history.log.HistoryRefused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The events among signals; about 250 bytes each. */
public final class StudyEvents {

    private static final long BYTES_EACH = 250;
    private static final Comparator<StudyEvent> BY_TIME = Comparator.comparingLong(StudyEvent::time)
            .thenComparing(StudyEvent::ric)
            .thenComparingDouble(StudyEvent::score);

    private final EventRule rule;
    private final long most;
    private final List<StudyEvent> events = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<ExclusionReason, Integer> leftOut = new EnumMap<>(ExclusionReason.class);
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** @param heapBytes of which events may take a quarter */
    public StudyEvents(EventRule rule, long heapBytes) {
        this.rule = rule;
        this.most = heapBytes / 4 / BYTES_EACH;
    }

    /** @throws HistoryRefused when there are more than fit the heap */
    public void add(RecordedSignal signal) {
        ExclusionReason reason = rule.leavesOut(signal).orElse(null);
        if (reason == null && !seen.add(signal.signalId() + signal.revision())) {
            reason = ExclusionReason.TWICE;
        }
        if (reason != null) {
            leftOut.merge(reason, 1, Integer::sum);
            return;
        }
        if (events.size() >= most) {
            throw new HistoryRefused(
                    "there are more than " + most + " signals to study, and they don't fit the heap",
                    "Take a part of the time with --from and --to, or more heap: JAVA_OPTS=-Xmx8g.");
        }
        long time = StudyMicros.of(signal.publishedAt());
        events.add(new StudyEvent(signal.ric(), time, signal.score()));
        first = Math.min(first, time);
        last = Math.max(last, time);
    }

    public int size() {
        return events.size();
    }

    /** How many signals were no events, by reason. */
    public Map<ExclusionReason, Integer> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    /** The securities that the events are about. */
    public Set<String> rics() {
        return events.stream().map(StudyEvent::ric).collect(Collectors.toSet());
    }

    /** By time: the same signals give the same figures to the last digit, wherever they were read. */
    List<StudyEvent> inOrder() {
        return events.stream().sorted(BY_TIME).toList();
    }

    /** Time of the earliest, microseconds since 1970; meaningless when there is none. */
    long first() {
        return first;
    }

    /** Time of the latest. */
    long last() {
        return last;
    }
}
