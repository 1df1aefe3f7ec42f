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

    /** As many words may stand in a short gap: "production was halted", "production has been halted". */
    private static final int SHORT_GAP = 2;
    /** As many stand in a gap: "won a five-year 300 million euro government contract". */
    private static final int GAP = 7;
    /** As many stand in a gap with commas: "the chairman, Sir Peter Ashdown of Leeds, will retire". */
    private static final int LONG_GAP = 11;

    /**
     * One place of a phrase.
     *
     * @param words what may stand there
     * @param gap what may stand between it and the word before
     */
    record Element(PhraseWords words, Gap gap) {}

    /** What may stand before a word of a phrase. */
    enum Gap {
        /** Nothing. */
        NOTHING,
        /** One or two other words, or nothing. */
        FEW_WORDS,
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
        int end = elements.get(0).words().end(first, tokens, numbers);
        return end < 0 ? null : rest(1, first, end, -1, -1, tokens, numbers, stops);
    }

    /** The match when the elements from one on stand behind a token; the nearest place of each is tried first. */
    private EventMatch rest(
            int index, int first, int from, int slot, int slotEnd, Tokens tokens, int[] numbers, BitSet stops) {
        if (index == elements.size()) {
            return new EventMatch(first, from - 1, label, place, slot, slotEnd);
        }
        Element element = elements.get(index);
        boolean company = element.gap() == Gap.COMPANY;
        int end = Math.min(numbers.length, from + reach(element.gap()) + 1);
        for (int i = from; i < end && !tokens.opensSentence(i); i++) {
            int behind = company && i == from ? -1 : element.words().end(i, tokens, numbers);
            if (behind > 0) {
                EventMatch found = company
                        ? rest(index + 1, first, behind, from, i, tokens, numbers, stops)
                        : rest(index + 1, first, behind, slot, slotEnd, tokens, numbers, stops);
                if (found != null) {
                    return found;
                }
            }
            if (numbers[i] >= 0 && stops.get(numbers[i])) {
                return null;
            }
            if (tokens.kind(i) == Tokens.MARK) {
                if (isQuote(tokens, i)) {
                    end = Math.min(numbers.length, end + 1);
                } else if (element.gap() != Gap.MANY_WORDS || !tokens.isMark(i, ',')) {
                    return null;
                }
            }
        }
        return null;
    }

    private static int reach(Gap gap) {
        return switch (gap) {
            case NOTHING -> 0;
            case FEW_WORDS -> SHORT_GAP;
            case WORDS, COMPANY -> GAP;
            case MANY_WORDS -> LONG_GAP;
        };
    }

    private static boolean isQuote(Tokens tokens, int i) {
        return tokens.isMark(i, '"') || tokens.isMark(i, '“') || tokens.isMark(i, '”') || tokens.isMark(i, '\'');
    }
}
