package io.newstape.mention.rule;

import io.newstape.text.WordLists;
import java.util.HashMap;
import java.util.Map;

/** The word lists of the rules, read once for all of them. */
final class RuleWords {

    static final WordLists LISTS = WordLists.beside(RuleWords.class);

    private RuleWords() {}

    /** A list whose entries are a key, a space and a value. */
    static Map<String, String> pairs(String list) {
        Map<String, String> pairs = new HashMap<>();
        for (String entry : LISTS.named(list)) {
            int space = entry.indexOf(' ');
            pairs.put(entry.substring(0, space), entry.substring(space + 1));
        }
        return Map.copyOf(pairs);
    }
}
