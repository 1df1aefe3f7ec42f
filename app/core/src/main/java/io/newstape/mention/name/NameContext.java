package io.newstape.mention.name;

import io.newstape.text.WordLists;
import io.newstape.text.WordSet;

/**
 * Whether the words around a name speak of a company. A name that is a common word needs them right beside it; one that
 * is followed by "Foundation" or "Airport" is another's.
 */
final class NameContext {

    private static final WordLists LISTS = WordLists.beside(NameContext.class);

    private static final WordSet BEHIND = LISTS.named("behind-a-company");
    private static final WordSet BEFORE = LISTS.named("before-a-company");
    private static final WordSet SHARES_OF = LISTS.named("before-of");
    private static final WordSet OF = LISTS.named("of-and-in");
    private static final WordSet CONTINUES = LISTS.named("longer-names");

    /** No word of the lists is longer. */
    private static final int LONGEST = 24;

    private NameContext() {}

    /** Whether a longer name that is another's begins with this one. */
    static boolean goesOn(String text, int end) {
        int behind = endOfWordBehind(text, end);
        return isCapital(text, end + 1, behind) && CONTINUES.hasInSmallLetters(text, end + 1, behind);
    }

    /** Whether the name stands before a colon, as exchanges do: "(HKEX: 9988)". */
    static boolean isLabel(String text, int end) {
        return end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '\uff1a');
    }

    /** Whether the words beside a common word say that it is a company here. */
    static boolean speaksOfCompany(String text, int start, int end) {
        int behind = end;
        if (text.startsWith("'s", end) || text.startsWith("\u2019s", end)) {
            behind = end + 2;
        }
        int next = behind + 1;
        int nextEnd = endOfWordBehind(text, behind);
        boolean company = BEHIND.hasInSmallLetters(text, next, nextEnd);
        boolean title = isCapital(text, next, nextEnd) && !company;
        if (title || isPartOfName(text, start)) {
            return false;
        }
        if (company && !text.startsWith("prices", next)) {
            return true;
        }
        int before = startOfWordBefore(text, start);
        if (BEFORE.hasInSmallLetters(text, before, start - 1)) {
            return true;
        }
        return before > 0
                && OF.has(text, before, start - 1)
                && SHARES_OF.hasInSmallLetters(text, startOfWordBefore(text, before), before - 1);
    }

    /** "Harrison Ford", "Mr Ford": the word before is capitalised, and no sentence begins with it. */
    private static boolean isPartOfName(String text, int start) {
        int before = startOfWordBefore(text, start);
        if (!isCapital(text, before, start - 1) || BEFORE.hasInSmallLetters(text, before, start - 1)) {
            return false;
        }
        return before == 0 ? start > 2 : !isSentenceEnd(text, before);
    }

    private static boolean isSentenceEnd(String text, int at) {
        int i = at - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        char c = text.charAt(i);
        return c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"' || c == '\u201c';
    }

    private static boolean isCapital(String text, int start, int end) {
        return end > start && Character.isUpperCase(text.charAt(start));
    }

    /** Where the word ends that a space or a hyphen parts from a name; it begins one unit behind the name. */
    private static int endOfWordBehind(String text, int end) {
        int i = end + 1;
        if (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '-')) {
            while (i < text.length() && i - end < LONGEST && Character.isLetter(text.charAt(i))) {
                i++;
            }
        }
        return i;
    }

    /** Where the word begins that a space parts from a name; it ends one unit before the name. */
    private static int startOfWordBefore(String text, int start) {
        int i = start - 1;
        if (start > 0 && text.charAt(start - 1) == ' ') {
            while (i > 0 && start - i < LONGEST && Character.isLetter(text.charAt(i - 1))) {
                i--;
            }
        }
        return i;
    }
}
