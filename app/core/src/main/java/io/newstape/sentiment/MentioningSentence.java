package io.newstape.sentiment;

import io.newstape.text.Sentences.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence, and where it mentions the company that is meant.
 *
 * @param text plain text
 * @param name the company as the sentence first writes it
 * @param mentions where the company is named, UTF-16 offsets in the text; at least one, in reading order, none
 *     overlapping another. A name and the ticker behind it are one: {@code Toda & Co (9931.T)}.
 */
public record MentioningSentence(String text, String name, List<Range> mentions) {

    private static final String OPENING = "([<{";
    private static final String CLOSING = ")]>}";
    /** As far as a ticker may stand from its name. */
    private static final int WIDEST_GAP = 3;

    public MentioningSentence {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("the sentence mentions nobody");
        }
        int free = 0;
        for (Range mention : mentions) {
            if (mention.start() < free || mention.end() > text.length()) {
                throw new IllegalArgumentException(
                        "no mention at " + mention.start() + " to " + mention.end() + " in a text of " + text.length());
            }
            free = mention.end();
        }
    }

    /** A sentence whose mentions may come in any order, overlap, and be names and tickers apart. */
    public static MentioningSentence of(String text, List<Range> mentions) {
        List<Range> sorted = new ArrayList<>(mentions);
        sorted.sort(Comparator.comparingInt(Range::start));
        List<Range> merged = new ArrayList<>();
        for (Range mention : sorted) {
            Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && isOne(text, last.end(), mention.start())) {
                merged.set(merged.size() - 1, together(text, last, mention));
            } else {
                merged.add(mention);
            }
        }
        Range first = sorted.get(0);
        return new MentioningSentence(text, text.substring(first.start(), first.end()), merged);
    }

    private static boolean isOne(String text, int end, int next) {
        return next - end <= WIDEST_GAP
                && (next <= end || text.substring(end, next).chars().noneMatch(Character::isLetterOrDigit));
    }

    private static Range together(String text, Range name, Range ticker) {
        int end = Math.max(name.end(), ticker.end());
        int bracket = ticker.start() > name.end() ? OPENING.indexOf(text.charAt(ticker.start() - 1)) : -1;
        boolean closes = bracket >= 0 && end < text.length() && text.charAt(end) == CLOSING.charAt(bracket);
        return new Range(name.start(), closes ? end + 1 : end);
    }
}
