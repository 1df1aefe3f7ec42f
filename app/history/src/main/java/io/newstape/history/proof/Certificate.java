package io.newstape.history.proof;

import io.newstape.history.log.LogRecord;
import io.newstape.history.log.RecordOrigin;
import io.newstape.schema.Signal;
import java.util.Optional;

/**
 * Where a signal comes from.
 *
 * @param place the signal's record
 * @param signal its value
 * @param article where its article stands; empty when the record doesn't say
 * @param isArticleThere whether the article that the signal names stands there
 * @param signals chain of the signal's partition, up to the signal
 * @param articles chain of the article's partition, up to the article; empty when its place isn't known
 */
public record Certificate(
        LogRecord place,
        Signal signal,
        Optional<RecordOrigin> article,
        boolean isArticleThere,
        ChainProof signals,
        Optional<ChainProof> articles) {

    /** Whether anything contradicts it. */
    public boolean isContradicted() {
        return article.isPresent() && !isArticleThere
                || signals.differsAt() >= 0
                || articles.filter(chain -> chain.differsAt() >= 0).isPresent();
    }
}
