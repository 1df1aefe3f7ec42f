package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogRecord;
import java.util.List;

/** What stage one does with the articles of a partition, one after the other. */
public interface StageOneStep extends AutoCloseable {

    /** What is made of an article, in the order of each topic. */
    List<DerivedRecord> process(LogRecord article);

    @Override
    void close();
}
