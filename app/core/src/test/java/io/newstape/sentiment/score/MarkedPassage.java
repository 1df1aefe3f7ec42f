package io.newstape.sentiment.score;

import io.newstape.sentiment.Label;

/** A test sentence: "+ [Acme] rose." is good for the company in brackets, "-" bad, "0" neither. */
public record MarkedPassage(String text, int start, int end, Label label) {

    public static MarkedPassage of(String sentence) {
        Label label =
                switch (sentence.charAt(0)) {
                    case '+' -> Label.POSITIVE;
                    case '-' -> Label.NEGATIVE;
                    case '0' -> Label.NEUTRAL;
                    default -> throw new IllegalArgumentException("begins with no sign: " + sentence);
                };
        int open = sentence.indexOf('[');
        int close = sentence.indexOf(']');
        if (open < 0 || close < open || sentence.charAt(1) != ' ') {
            throw new IllegalArgumentException("marks no company: " + sentence);
        }
        String text = sentence.substring(2, open) + sentence.substring(open + 1, close) + sentence.substring(close + 1);
        // as in "[Toda <9931.T>]", where the mention is the name alone
        String mention = sentence.substring(open + 1, close);
        int ticker = mention.indexOf(" <");
        int length = ticker < 0 ? mention.length() : ticker;
        return new MarkedPassage(text, open - 2, open - 2 + length, label);
    }
}
