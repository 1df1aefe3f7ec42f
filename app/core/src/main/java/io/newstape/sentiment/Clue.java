package io.newstape.sentiment;

/**
 * A piece of text that moved a score.
 *
 * @param start offset in the text, UTF-16
 * @param end offset behind it
 * @param weight how far it moved the score: above 0 towards positive
 */
public record Clue(int start, int end, double weight) {}
