package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.HistoryRefused;
import java.util.Optional;
import java.util.SortedMap;

/** Where the results of a replay go. It keeps how far the replay is together with the results, so that they agree. */
public interface ReplaySink extends AutoCloseable {

    /**
     * Where an interrupted replay to this place had come to; empty when this is the first.
     *
     * @throws HistoryRefused when the place holds something else
     */
    Optional<SortedMap<Integer, ReplaySegment>> open(String fingerprint);

    void write(DerivedRecord result);

    /** All that was written so far is there for good, and so are the legs. */
    void checkpoint(SortedMap<Integer, ReplaySegment> legs);

    @Override
    void close();
}
