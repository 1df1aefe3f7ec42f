package io.newstape.history.panel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the news of one bar said of one security, as it was known at the end of the bar.
 *
 * @param ric of the security
 * @param mic ISO 10383 code of its exchange; null when unknown
 * @param session date of the trading session that the bar is, or that is the first to close after it; null when the
 *     hours of the exchange aren't known
 * @param knownAt end of the bar: nothing later is in the row
 * @param volume signals that stood at the end of the bar
 * @param count how many of them have a score
 * @param mean of the scores, -1 to 1; null without scores
 * @param weightedMean of the scores, weighted by relevance; null without scores or relevance
 * @param noveltyScore mean of the scores, weighted by 1 / (1 + similar articles in the seven days before); null without
 *     scores
 * @param surprise mean of the surprises; null when none has one
 * @param revised signals of earlier bars that this bar revised; they aren't counted again
 * @param retracted signals of earlier bars that this bar took back
 * @param complete whether the signals go on to the end of the bar: such a row never changes
 */
public record PanelRow(
        String ric,
        String mic,
        LocalDate session,
        Instant knownAt,
        int volume,
        int count,
        Double mean,
        Double weightedMean,
        Double noveltyScore,
        Double surprise,
        int revised,
        int retracted,
        boolean complete) {}
