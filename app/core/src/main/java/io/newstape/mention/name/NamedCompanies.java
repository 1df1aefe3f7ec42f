package io.newstape.mention.name;

import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import io.newstape.text.NameKey;
import io.newstape.text.WordLists;
import java.util.BitSet;
import java.util.List;
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

    private static final int BEGINNINGS = 1 << 10;

    private final List<Scan> texts;
    /** The first two letters of its capitalised words. */
    private final BitSet beginnings = new BitSet(BEGINNINGS);

    public NamedCompanies(List<Scan> texts) {
        this.texts = texts;
        for (Scan scan : texts) {
            FoldedText text = scan.text;
            for (int i = 0; i < text.length(); i++) {
                if (Character.isUpperCase(text.charAt(i)) && !Character.isLetterOrDigit(text.at(i - 1))) {
                    beginnings.set(beginning(text.charAt(i), text.at(i + 1)));
                }
            }
        }
    }

    private static int beginning(char first, char second) {
        return (NameKey.fold(first) * 31 + NameKey.fold(second)) & (BEGINNINGS - 1);
    }

    /** Whether a capitalised word of the article begins as one of the words of a name does. */
    private boolean mayHave(String listed) {
        for (int i = 0; i + 1 < listed.length(); i++) {
            boolean word = i == 0 || !Character.isLetterOrDigit(listed.charAt(i - 1));
            if (word && beginnings.get(beginning(listed.charAt(i), listed.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the article names a company. The symbol itself is no name.
     *
     * @param listed the name of its listing
     * @param symbol its symbol
     */
    public boolean has(String listed, String symbol) {
        if (!mayHave(listed)) {
            return false;
        }
        String[] name = NameKey.core(listed).split(" ");
        int first = name.length > 1 && FORMS_BEFORE.contains(name[0]) ? 1 : 0;
        String word = name[first];
        if (word.equalsIgnoreCase(symbol)) {
            return false;
        }
        if (isDistinct(word)) {
            if (holds(word)) {
                return true;
            }
        }
        if (first + 1 >= name.length) {
            return false;
        }
        String second = name[first + 1];
        if (second.length() > SHORTEST && isDistinct(second) && !second.equalsIgnoreCase(symbol) && holds(second)) {
            return true;
        }
        if (second.length() >= SMALL) {
            return holds(word, second);
        }
        return first + 2 < name.length && holds(word, second, name[first + 2]);
    }

    private static boolean isDistinct(String word) {
        return word.length() >= SHORTEST && !SHARED.contains(word) && !CommonWords.isPlain(word);
    }

    /** Whether some words of a name stand together anywhere, the first with a capital. */
    private boolean holds(String... words) {
        for (Scan scan : texts) {
            FoldedText text = scan.text;
            for (int i = 0; i < text.length(); i++) {
                boolean begins = Character.isUpperCase(text.charAt(i)) && !Character.isLetterOrDigit(text.at(i - 1));
                if (begins && stand(text, i, words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean stand(FoldedText text, int start, String[] words) {
        int at = start;
        for (String word : words) {
            int end = word.equals("&") && text.startsWith(at, "and") ? at + 3 : endOf(text, at, word);
            if (end < 0) {
                return false;
            }
            at = text.at(end) == '.' || text.at(end) == '-' ? end + 1 : end;
            at = text.skipSpaces(at);
        }
        return true;
    }

    /** Where a word in comparable form ends that begins here; -1 where another stands. */
    private static int endOf(FoldedText text, int start, String word) {
        int i = start;
        for (int at = 0; at < word.length(); i++) {
            char c = NameKey.fold(text.at(i));
            if (c == word.charAt(at)) {
                at++;
            } else if (c != 0 || text.at(i) == 0) {
                return -1;
            }
        }
        boolean possessive = (text.at(i) == '\'' || text.at(i) == '\u2019') && text.at(i + 1) == 's';
        return Character.isLetterOrDigit(text.at(i)) && !possessive ? -1 : i;
    }
}
