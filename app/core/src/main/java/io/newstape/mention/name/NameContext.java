package io.newstape.mention.name;

import io.newstape.text.WordLists;
import java.util.Locale;
import java.util.Set;

/**
 * Whether the words around a name speak of a company. A name that is a common word needs them right beside it; one that
 * is followed by "Foundation" or "Airport" is another's.
 */
final class NameContext {

    private static final WordLists LISTS = WordLists.beside(NameContext.class);

    private static final Set<String> BEHIND = LISTS.named("behind-a-company");
    private static final Set<String> BEFORE = LISTS.named("before-a-company");
    private static final Set<String> SHARES_OF = LISTS.named("before-of");
    private static final Set<String> CONTINUES = LISTS.named("longer-names");

    private NameContext() {}

    /** Whether a longer name that is another's begins with this one. */
    static boolean goesOn(String text, int end) {
        String next = wordBehind(text, end);
        return !next.isEmpty() && Character.isUpperCase(next.charAt(0)) && CONTINUES.contains(lower(next));
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
        String next = wordBehind(text, behind);
        boolean title = !next.isEmpty() && Character.isUpperCase(next.charAt(0)) && !BEHIND.contains(lower(next));
        if (title || isPartOfName(text, start)) {
            return false;
        }
        if (BEHIND.contains(lower(next)) && !text.startsWith("prices", behind + 1)) {
            return true;
        }
        String before = wordBefore(text, start);
        if (BEFORE.contains(lower(before))) {
            return true;
        }
        boolean joined = before.equals("of") || before.equals("in") || before.equals("at");
        int wordStart = start - 1 - before.length();
        return joined && wordStart > 0 && SHARES_OF.contains(lower(wordBefore(text, wordStart)));
    }

    /** "Harrison Ford", "Mr Ford": the word before is capitalised, and no sentence begins with it. */
    private static boolean isPartOfName(String text, int start) {
        String before = wordBefore(text, start);
        if (before.isEmpty() || !Character.isUpperCase(before.charAt(0)) || BEFORE.contains(lower(before))) {
            return false;
        }
        int wordStart = start - 1 - before.length();
        return wordStart > 0 && !isSentenceEnd(text, wordStart)
                || before.length() > 1 && text.charAt(start - 1) == ' ' && wordStart == 0;
    }

    private static boolean isSentenceEnd(String text, int at) {
        int i = at - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        char c = text.charAt(i);
        return c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"' || c == '\u201c';
    }

    private static String wordBehind(String text, int end) {
        if (end >= text.length() || text.charAt(end) != ' ' && text.charAt(end) != '-') {
            return "";
        }
        int i = end + 1;
        while (i < text.length() && i - end < 24 && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return text.substring(end + 1, i);
    }

    private static String wordBefore(String text, int start) {
        if (start == 0 || text.charAt(start - 1) != ' ') {
            return "";
        }
        int i = start - 1;
        while (i > 0 && start - i < 24 && Character.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return text.substring(i, start - 1);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
