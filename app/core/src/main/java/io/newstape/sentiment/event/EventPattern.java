package io.newstape.sentiment.event;

import io.newstape.text.Tokens;
import java.util.BitSet;
import java.util.List;

/**
 * A phrase as a row of words, any of several in each place. Between two words there may be a gap of a few others.
 *
 * @param label the event that it names
 * @param place where its company stands
 * @param elements its words, in order
 */
record EventPattern(EventLabel label, EventPlace place, List<Element> elements) {

    /** As many words may stand in a gap: "won a five-year 300 million euro government contract". */
    private static final int GAP = 7;
    /** As many stand in a gap with commas: "the chairman, Sir Peter Ashdown of Leeds, will retire". */
    private static final int LONG_GAP = 11;

    /**
     * One place of a phrase.
     *
     * @param words numbers of the words that may stand there
     * @param gap what may stand between it and the word before
     */
    record Element(BitSet words, Gap gap) {}

    /** What may stand before a word of a phrase. */
    enum Gap {
        /** Nothing. */
        NOTHING,
        /** A few other words, or nothing. */
        WORDS,
        /** Other words and commas, or nothing. */
        MANY_WORDS,
        /** The company, with a few other words. */
        COMPANY
    }

    /**
     * The phrase from a token on, or null when it isn't there.
     *
     * @param numbers the number of the word at each token, -1 for a word that is in no phrase
     * @param stops numbers of the words that end a gap
     */
    EventMatch from(int first, Tokens tokens, int[] numbers, BitSet stops) {
        int at = first;
        int slot = -1;
        int slotEnd = -1;
        for (int i = 1; i < elements.size(); i++) {
            Element element = elements.get(i);
            int next = next(element, at + 1, tokens, numbers, stops);
            if (next < 0) {
                return null;
            }
            if (element.gap() == Gap.COMPANY) {
                slot = at + 1;
                slotEnd = next;
            }
            at = next;
        }
        return new EventMatch(first, at, label, place, slot, slotEnd);
    }

    private static int next(Element element, int from, Tokens tokens, int[] numbers, BitSet stops) {
        int begin = element.gap() == Gap.COMPANY ? from + 1 : from;
        int end = Math.min(numbers.length, from + reach(element.gap()) + 1);
        for (int i = from; i < end && !tokens.opensSentence(i); i++) {
            if (i >= begin && numbers[i] >= 0 && element.words().get(numbers[i])) {
                return i;
            }
            if (numbers[i] >= 0 && stops.get(numbers[i])) {
                return -1;
            }
            if (tokens.kind(i) == Tokens.MARK) {
                if (isQuote(tokens, i)) {
                    end = Math.min(numbers.length, end + 1);
                } else if (element.gap() != Gap.MANY_WORDS || !tokens.isMark(i, ',')) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static int reach(Gap gap) {
        return switch (gap) {
            case NOTHING -> 0;
            case WORDS, COMPANY -> GAP;
            case MANY_WORDS -> LONG_GAP;
        };
    }

    private static boolean isQuote(Tokens tokens, int i) {
        return tokens.isMark(i, '"') || tokens.isMark(i, '“') || tokens.isMark(i, '”') || tokens.isMark(i, '\'');
    }
}
