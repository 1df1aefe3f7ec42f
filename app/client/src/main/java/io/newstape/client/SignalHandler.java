package io.newstape.client;

import io.newstape.schema.Signal;

/** What a program does with a signal. It is called by one thread, in the order of each security. */
@FunctionalInterface
public interface SignalHandler {

    /**
     * Takes a signal: a new one, a revision that replaces the one before it, or a retraction that takes it back. A signal
     * counts as handled when this returns.
     *
     * @throws Exception ends {@link SignalClient#follow}; the signal is given again the next time
     */
    void handle(Signal signal) throws Exception;
}
