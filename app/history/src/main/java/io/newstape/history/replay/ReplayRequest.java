package io.newstape.history.replay;

import io.newstape.history.log.Position;
import io.newstape.history.log.RunningDigest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be replayed, and which of its results are wanted. Filters choose among the results: the replay itself sees
 * every article, since what a signal says depends on those before it.
 *
 * @param from where the results begin; empty: at the start of the log
 * @param to where the replay stops; empty: at the end of now
 * @param partitions of the articles; empty: all
 * @param rics securities whose results are wanted; empty: all
 * @param sources sources of articles whose results are wanted; empty: all
 * @param isCold whether to begin at {@code from} with nothing known; else everything before it is replayed quietly
 * @param order in which stage two takes the mentions
 */
public record ReplayRequest(
        Optional<Position> from,
        Optional<Position> to,
        Set<Integer> partitions,
        Set<String> rics,
        Set<String> sources,
        boolean isCold,
        ReplayOrder order) {

    /** In the recorded order. */
    public ReplayRequest(
            Optional<Position> from,
            Optional<Position> to,
            Set<Integer> partitions,
            Set<String> rics,
            Set<String> sources,
            boolean isCold) {
        this(from, to, partitions, rics, sources, isCold, ReplayOrder.RECORDED);
    }

    public ReplayRequest {
        partitions = Set.copyOf(partitions);
        rics = Set.copyOf(rics);
        sources = Set.copyOf(sources);
    }

    /** Everything. */
    public static ReplayRequest everything() {
        return new ReplayRequest(Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of(), false);
    }

    /** The same request in another order. */
    public ReplayRequest by(ReplayOrder other) {
        return new ReplayRequest(from, to, partitions, rics, sources, isCold, other);
    }

    /**
     * The same text for the same request, by which a replay that goes on knows that it is still the same one.
     *
     * @param log identity of the log that is replayed
     */
    String fingerprint(String log) {
        String text = from + "|" + to + "|" + new TreeSet<>(partitions) + "|" + new TreeSet<>(rics) + "|"
                + new TreeSet<>(sources) + "|" + isCold + "|" + order + "|" + log;
        RunningDigest digest = new RunningDigest();
        digest.add(null, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return digest.hex().substring(0, 16);
    }
}
