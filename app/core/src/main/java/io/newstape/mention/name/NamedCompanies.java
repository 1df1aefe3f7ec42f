package io.newstape.mention.name;

import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.scan.Scan;
import io.newstape.text.NameKey;
import io.newstape.text.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether an article names the company of a listing anywhere. A distinct word of the first two of its name is enough,
 * where it is written with a capital; of other names both words must stand together.
 */
public final class NamedCompanies {

    private static final WordLists LISTS = WordLists.beside(SecurityMaster.class);
    private static final Set<String> SHARED = LISTS.named("first-words-that-many-names-share");
    private static final Set<String> FORMS_BEFORE = LISTS.named("forms-before-a-name");
    private static final int SHORTEST = 4;
    /** A second word of fewer letters joins names, as "of" does. */
    private static final int SMALL = 3;

    private final List<Scan> texts;
    /** Null until the first question: most articles ask none. */
    private CapitalisedWords words;
    /** Several tokens and both rounds ask the same. */
    private final Map<Asked, Boolean> answers = new HashMap<>();

    public NamedCompanies(List<Scan> texts) {
        this.texts = texts;
    }

    /**
     * Whether the article names a company. The symbol itself is no name.
     *
     * @param listed the name of its listing
     * @param symbol its symbol
     */
    public boolean has(String listed, String symbol) {
        return answers.computeIfAbsent(new Asked(listed, symbol), this::isNamed);
    }

    private boolean isNamed(Asked asked) {
        if (words == null) {
            words = new CapitalisedWords(texts);
        }
        String listed = asked.listed();
        String symbol = asked.symbol();
        if (!words.mayHave(listed)) {
            return false;
        }
        String[] name = NameKey.core(listed).split(" ");
        int first = name.length > 1 && FORMS_BEFORE.contains(name[0]) ? 1 : 0;
        String word = name[first];
        if (word.equalsIgnoreCase(symbol)) {
            return false;
        }
        if (isDistinct(word)) {
            if (words.hold(word)) {
                return true;
            }
        }
        if (first + 1 >= name.length) {
            return false;
        }
        String second = name[first + 1];
        if (second.length() > SHORTEST
                && isDistinct(second)
                && !second.equalsIgnoreCase(symbol)
                && words.hold(second)) {
            return true;
        }
        if (second.length() >= SMALL) {
            return words.hold(word, second);
        }
        return first + 2 < name.length && words.hold(word, second, name[first + 2]);
    }

    private static boolean isDistinct(String word) {
        return word.length() >= SHORTEST && !SHARED.contains(word) && !CommonWords.isPlain(word);
    }

    private record Asked(String listed, String symbol) {}
}
