package io.newstape.history.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be verified.
 *
 * @param from compare what was made of records from the first one on that isn't older; empty: of all
 * @param to stop before the first record that isn't older; empty: where the pipeline has come to
 * @param partitions of the input topics; empty: all
 */
public record VerifyRange(Optional<Instant> from, Optional<Instant> to, Set<Integer> partitions) {

    public VerifyRange {
        partitions = Set.copyOf(partitions);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("a range starts before it ends, not " + from.get() + " to " + to.get());
        }
    }

    /** All that the pipeline has worked on. */
    public static VerifyRange everything() {
        return new VerifyRange(Optional.empty(), Optional.empty(), Set.of());
    }
}
