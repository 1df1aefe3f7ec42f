package io.newstape.diff;

import io.newstape.study.SentSignal;
import java.util.function.Consumer;

/** Where the signals of a run are. */
@FunctionalInterface
public interface Run {

    /** Gives every signal, each of a security's after those that it follows. */
    void read(Consumer<SentSignal> taker);
}
