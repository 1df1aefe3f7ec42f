package io.newstape.replay;

import java.util.Optional;
import java.util.SortedMap;

/** Where the results of a replay go. It keeps how far the replay is together with the results, so that they agree. */
public interface ReplaySink extends AutoCloseable {

    /**
     * Where an interrupted replay to this place had come to; empty when this is the first.
     *
     * @throws ReplayRefused when the place holds something else
     */
    Optional<SortedMap<Integer, Leg>> open(String fingerprint);

    void write(Derived result);

    /** All that was written so far is there for good, and so are the legs. */
    void checkpoint(SortedMap<Integer, Leg> legs);

    @Override
    void close();
}
