package io.newstape.history.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** What a comparison of two runs found. */
public final class DiffReport {

    private final String versionsBefore;
    private final String versionsAfter;
    private final int shown;
    private final Map<ChangeKind, Map<Cause, Long>> counts = new EnumMap<>(ChangeKind.class);
    private final Map<ChangeKind, PriorityQueue<ChangedSignal>> examples = new EnumMap<>(ChangeKind.class);
    private final Map<String, Long> byRic = new TreeMap<>();
    private final ScoreCorrelation scores = new ScoreCorrelation();
    private long inBoth;

    DiffReport(String versionsBefore, String versionsAfter, int shown) {
        this.versionsBefore = versionsBefore;
        this.versionsAfter = versionsAfter;
        this.shown = shown;
    }

    void compared(EmittedSignal before, EmittedSignal after) {
        inBoth++;
        if (!Double.isNaN(before.score()) && !Double.isNaN(after.score())) {
            scores.add(before.score(), after.score());
        }
    }

    void add(ChangedSignal changed) {
        counts.computeIfAbsent(changed.change(), change -> new EnumMap<>(Cause.class))
                .merge(changed.cause(), 1L, Long::sum);
        byRic.merge(changed.either().ric(), 1L, Long::sum);
        PriorityQueue<ChangedSignal> kept = examples.computeIfAbsent(
                changed.change(), change -> new PriorityQueue<>(ChangedSignal.BY_WEIGHT.reversed()));
        kept.add(changed);
        if (kept.size() > shown) {
            kept.remove();
        }
    }

    /** The versions that the first run's signals were made with, for people. */
    public String versionsBefore() {
        return versionsBefore;
    }

    /** The versions that the second run's signals were made with, for people. */
    public String versionsAfter() {
        return versionsAfter;
    }

    /** Emissions that both runs have. */
    public long inBoth() {
        return inBoth;
    }

    /** Emissions of either run. */
    public long all() {
        return inBoth + count(ChangeKind.APPEARED) + count(ChangeKind.VANISHED);
    }

    public long count(ChangeKind change) {
        return counts.getOrDefault(change, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public long count(ChangeKind change, Cause cause) {
        return counts.getOrDefault(change, Map.of()).getOrDefault(cause, 0L);
    }

    public long differences() {
        long sum = 0;
        for (ChangeKind change : ChangeKind.values()) {
            sum += count(change);
        }
        return sum;
    }

    /** Mean of |difference of scores| over all that both runs scored; NaN when there is none. */
    public double meanMove() {
        return scores.meanMove();
    }

    /** Pearson's correlation of the scores that both runs gave, -1 to 1; NaN when either doesn't vary. */
    public double correlation() {
        return scores.correlation();
    }

    /** Examples of a change, the largest first. */
    public List<ChangedSignal> examples(ChangeKind change) {
        return examples.getOrDefault(change, new PriorityQueue<>(ChangedSignal.BY_WEIGHT)).stream()
                .sorted(ChangedSignal.BY_WEIGHT)
                .toList();
    }

    /** The securities with the most differences, and how many. */
    public List<Map.Entry<String, Long>> mostChanged() {
        List<Map.Entry<String, Long>> all = new ArrayList<>(byRic.entrySet());
        all.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return all.subList(0, Math.min(shown, all.size()));
    }
}
