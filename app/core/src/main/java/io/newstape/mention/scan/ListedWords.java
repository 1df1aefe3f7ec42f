package io.newstape.mention.scan;

import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Which words of a list a text has. Each list is looked for once, and by itself: its hash would walk all its words. */
final class ListedWords {

    private static final int FEW = 4;

    private final FoldedText text;
    private final Map<WordSet, Boolean> any = new IdentityHashMap<>(FEW);
    private final Map<WordSet, Set<String>> first = new IdentityHashMap<>(FEW);

    ListedWords(FoldedText text) {
        this.text = text;
    }

    /** Whether it has one of them, in any case. */
    boolean hasAny(WordSet words) {
        return any.computeIfAbsent(words, list -> MarketContext.hasWord(text, list));
    }

    /**
     * The first ones that begin with a capital, each once.
     *
     * @param most so many at most, the same at each call for a list
     */
    Set<String> first(WordSet words, int most) {
        return first.computeIfAbsent(words, list -> find(list, most));
    }

    private Set<String> find(WordSet words, int most) {
        Set<String> found = new HashSet<>();
        int end;
        for (int i = text.nextCapital(0); i < text.length() && found.size() < most; i = text.nextCapital(end)) {
            end = text.endOfWord(i);
            if (words.has(text, i, end)) {
                found.add(text.slice(i, end));
            }
        }
        return found;
    }
}
