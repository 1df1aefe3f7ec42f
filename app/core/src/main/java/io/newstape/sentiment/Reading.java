package io.newstape.sentiment;

import io.newstape.text.Sentences;
import java.util.List;

/**
 * How good or bad a text is for one company, and why.
 *
 * @param positive probability that it is good for the company
 * @param neutral probability that it is neither
 * @param negative probability that it is bad for it; the three add up to 1
 * @param clues what moved the score, strongest first
 * @param sentences the sentences that carry it, in reading order
 * @param events labels of the events found, sorted
 */
public record Reading(
        double positive,
        double neutral,
        double negative,
        List<Clue> clues,
        List<Sentences.Range> sentences,
        List<String> events) {

    public Reading {
        clues = List.copyOf(clues);
        sentences = List.copyOf(sentences);
        events = List.copyOf(events);
    }

    /** The likeliest of the three; neutral when two are level. */
    public Label label() {
        if (positive > neutral && positive > negative) {
            return Label.POSITIVE;
        }
        return negative > neutral && negative > positive ? Label.NEGATIVE : Label.NEUTRAL;
    }

    /** From -1 (bad) to 1 (good). */
    public double score() {
        return positive - negative;
    }

    /** Probability of the likeliest of the three. */
    public double confidence() {
        return Math.max(neutral, Math.max(positive, negative));
    }
}
