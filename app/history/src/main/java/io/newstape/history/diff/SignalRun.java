package io.newstape.history.diff;

import io.newstape.history.study.RecordedSignal;
import java.util.function.Consumer;

/** Where the signals of a run are. */
@FunctionalInterface
public interface SignalRun {

    /** Gives every signal, each of a security's after those that it follows. */
    void read(Consumer<RecordedSignal> taker);
}
