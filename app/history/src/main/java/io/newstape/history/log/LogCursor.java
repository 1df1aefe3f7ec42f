package io.newstape.history.log;

import java.util.Optional;

/** Reads the records of one partition in their order, in constant memory. */
public interface LogCursor extends AutoCloseable {

    /**
     * The next record; empty at the end.
     *
     * @throws HistoryRefused when the record can't be had any more
     */
    Optional<LogRecord> next();

    @Override
    void close();
}
