package io.newstape.sentiment;

import io.newstape.article.ArticleText;
import io.newstape.schema.Sentiment;
import java.util.List;

/**
 * Tells how good or bad an article is for each company that it names.
 *
 * <p>A scorer is immutable and may be called by many threads at once. The same article, targets and version give
 * the same sentiments on every machine.
 */
public interface CompanyScorer {

    /**
     * The sentiment towards each target, in the targets' order.
     *
     * @param article what to read; its documents keep the layers that are made of them, so that no text is read
     *     twice. One thread at a time may use it
     * @param targets the companies to score, in reading order. A sentence that names two of them is split between
     *     them. What is said of a company that is no target may count for a target in the same sentence. So give every
     *     company that the article names for certain, also those whose sentiment you drop afterwards
     * @return one sentiment for each target; neutral where the article says nothing about it
     * @throws IllegalArgumentException when a mention lies outside the article
     */
    List<Sentiment> score(ArticleText article, List<Target> targets);

    /** What this scorer is called in the records, for example {@code newstape}. */
    String name();

    /** Version of its rules and weights: a change of any score changes it. */
    String version();
}
