package io.newstape.history.diff;

import io.newstape.history.study.RecordedSignal;
import java.util.function.Consumer;

/** Where the signals of a run are. */
@FunctionalInterface
public interface SignalRun {

    /** Gives every signal. The signals of one security come in the order in which they were emitted. */
    void read(Consumer<RecordedSignal> taker);
}
