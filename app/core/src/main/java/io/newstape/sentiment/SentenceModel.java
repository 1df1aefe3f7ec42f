package io.newstape.sentiment;

import java.util.List;

/**
 * A model that reads one sentence at a time from a company's side. {@code SentenceScorer} makes a scorer of it.
 *
 * <p>Immutable; any thread may call it.
 */
public interface SentenceModel {

    /**
     * What a sentence says of its company, in log-odds up to a common constant: a classifier's logits.
     *
     * @param positive for good news
     * @param neutral for no news
     * @param negative for bad news
     */
    record Logits(double positive, double neutral, double negative) {}

    /**
     * Reads sentences, all of one article or of one text.
     *
     * @return one answer for each sentence, in their order
     */
    List<Logits> read(List<MentioningSentence> sentences);

    /** What a scorer that uses it is called in the records. */
    String name();

    /** Version of the model and of every setting that moves a score. */
    String version();
}
