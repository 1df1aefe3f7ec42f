package io.newstape.sentiment;

import java.util.Locale;

/** What a text is for a company. */
public enum Label {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As files and programs write it: {@code positive}. */
    public String word() {
        return word;
    }

    /**
     * @throws IllegalArgumentException when the word is none of the three
     */
    public static Label of(String word) {
        for (Label label : values()) {
            if (label.word.equals(word)) {
                return label;
            }
        }
        throw new IllegalArgumentException("no sentiment: '" + word + "'");
    }
}
