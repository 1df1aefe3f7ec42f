package io.newstape.client;

import io.newstape.schema.Signal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which revisions of signals have been handled, so that none is handled twice and none after a later one. It remembers
 * the last signals only, as many as it is told; what it forgot is new to it.
 *
 * <p>It lives in memory. After a crash, signals whose offsets weren't committed come again. A program that must not act
 * on them twice keeps signalId and revision where it keeps the result of its action.
 */
public final class SeenRevisions {

    private final Map<String, Integer> last;

    /**
     * @param most signals that are remembered, 1 or more; each takes about 150 bytes
     */
    public SeenRevisions(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("it remembers at least 1 signal, not " + most);
        }
        this.last = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                return size() > most;
            }
        };
    }

    /** Whether neither this revision nor a later one has been handled. */
    public boolean isNew(Signal signal) {
        Integer handled = last.get(signal.getSignalId());
        return handled == null || signal.getRevision() > handled;
    }

    /** Remembers that a signal was handled. */
    public void handled(Signal signal) {
        last.merge(signal.getSignalId(), signal.getRevision(), Math::max);
    }
}
