package io.newstape.sentiment;

import io.newstape.article.Sentences.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence, and where it mentions the company that is meant.
 *
 * @param text plain text
 * @param mentions where the company is named, UTF-16 offsets in the text; at least one, in reading order, none
 *     touching another
 */
public record MentioningSentence(String text, List<Range> mentions) {

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

    /** A sentence whose mentions may come in any order and overlap: a name, and the ticker in it. */
    static MentioningSentence of(String text, List<Range> mentions) {
        List<Range> sorted = new ArrayList<>(mentions);
        sorted.sort(Comparator.comparingInt(Range::start));
        List<Range> merged = new ArrayList<>();
        for (Range mention : sorted) {
            Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && mention.start() < last.end()) {
                merged.set(merged.size() - 1, new Range(last.start(), Math.max(last.end(), mention.end())));
            } else {
                merged.add(mention);
            }
        }
        return new MentioningSentence(text, merged);
    }
}
