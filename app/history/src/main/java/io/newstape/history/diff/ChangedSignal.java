package io.newstape.history.diff;

import java.util.Comparator;

/**
 * An emission that differs.
 *
 * @param before the first run's; null when it appeared
 * @param after the second run's; null when it vanished
 */
public record ChangedSignal(ChangeKind change, Cause cause, EmittedSignal before, EmittedSignal after) {

    /** The largest move of the score first, then by key. */
    static final Comparator<ChangedSignal> BY_WEIGHT = Comparator.comparingDouble((ChangedSignal c) -> -c.weight())
            .thenComparing(c -> c.either().key());

    /** The first run's emission, or the second's where the first has none. */
    public EmittedSignal either() {
        return before == null ? after : before;
    }

    private double weight() {
        double move = before == null || after == null ? either().score() : before.score() - after.score();
        return Double.isNaN(move) ? 0 : Math.abs(move);
    }
}
