package io.newstape.history.diff;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Compares the signals of two runs, emission by emission: a desk acts on each, and {@code signalId} with {@code revision}
 * says which is which. Memory holds a 64th of each run at a time.
 */
public final class SignalDiff {

    private final double tolerance;
    private final int shown;

    /**
     * @param tolerance a value that differs by no more is the same, 0 or more
     * @param shown how many examples of each change, and how many securities
     */
    public SignalDiff(double tolerance, int shown) {
        this.tolerance = tolerance;
        this.shown = shown;
    }

    /** @throws IOException when temporary files can't be written or read */
    public DiffReport between(SignalRun before, SignalRun after) throws IOException {
        try (SignalShards a = new SignalShards(before);
                SignalShards b = new SignalShards(after)) {
            DiffReport report =
                    new DiffReport(a.versions().toString(), b.versions().toString(), shown);
            for (int shard = 0; shard < SignalShards.COUNT; shard++) {
                SortedMap<String, EmittedSignal> left = a.read(shard);
                SortedMap<String, EmittedSignal> right = b.read(shard);
                for (EmittedSignal signal : left.values()) {
                    EmittedSignal other = right.remove(signal.key());
                    if (other == null) {
                        Cause cause = Cause.ofOneSided(signal, b.versions());
                        report.add(new ChangedSignal(ChangeKind.VANISHED, cause, signal, null));
                    } else {
                        report.compared(signal, other);
                        changed(signal, other, b.versions()).ifPresent(report::add);
                    }
                }
                for (EmittedSignal signal : right.values()) {
                    Cause cause = Cause.ofOneSided(signal, a.versions());
                    report.add(new ChangedSignal(ChangeKind.APPEARED, cause, null, signal));
                }
            }
            return report;
        }
    }

    private Optional<ChangedSignal> changed(EmittedSignal a, EmittedSignal b, SignalVersions ofB) {
        boolean same = a.action().equals(b.action())
                && a.found().equals(b.found())
                && !Cause.differ(a.relevance(), b.relevance(), tolerance)
                && !Cause.differ(a.score(), b.score(), tolerance)
                && !Cause.differ(a.novelty(), b.novelty(), tolerance)
                && !Cause.differ(a.surprise(), b.surprise(), tolerance);
        if (same) {
            return Optional.empty();
        }
        boolean flipped = a.score() * b.score() < 0 && Cause.differ(a.score(), b.score(), tolerance);
        return Optional.of(new ChangedSignal(
                flipped ? ChangeKind.FLIPPED : ChangeKind.MOVED, Cause.of(a, b, ofB, tolerance), a, b));
    }
}
