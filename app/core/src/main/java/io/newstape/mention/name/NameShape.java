package io.newstape.mention.name;

import io.newstape.text.WordLists;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a company's name stands in a text as something else: a person ("Enzo Ferrari", "Dr Philips"), a thing named
 * after the company ("the Microsoft Theater"), a product ("a Boeing 737", "a white Toyota"), a place ("the port of
 * Santander"), or common words of which only the first has a capital ("Texas instruments").
 */
final class NameShape {

    private static final WordLists LISTS = WordLists.beside(NameShape.class);
    private static final Set<String> THINGS = LISTS.named("things-named-after-companies");
    private static final Set<String> TITLES = LISTS.named("titles-of-persons");
    private static final Set<String> PARTICLES = LISTS.named("particles-of-names");
    private static final Set<String> FAMILIES = LISTS.named("names-of-families");
    private static final Set<String> OWNERS = LISTS.named("articles-before-a-product");
    private static final Set<String> PLACES = LISTS.named("places-before-of");
    private static final Set<String> SMALL = LISTS.named("small-words-of-names");
    private static final Set<String> BEHIND = LISTS.named("behind-a-company");
    private static final Set<String> BEFORE = LISTS.named("before-a-company");
    private static final int REACH = 3;

    private NameShape() {}

    /** Whether a name can be a company's as it stands. */
    static boolean isCompany(String text, int start, int end) {
        return !isSmall(text, start, end)
                && !isThing(text, end)
                && !isPerson(text, start, end)
                && !isProduct(text, start, end)
                && !isPlace(text, start);
    }

    /** A word behind the first that begins small, and isn't one that names have: "American airlines". */
    private static boolean isSmall(String text, int start, int end) {
        int space = text.indexOf(' ', start);
        while (space >= 0 && space < end - 1) {
            int wordEnd = endOfWord(text, space + 1);
            String word = text.substring(space + 1, Math.min(wordEnd, end));
            if (!word.isEmpty() && Character.isLowerCase(word.charAt(0)) && !SMALL.contains(word)) {
                return true;
            }
            space = text.indexOf(' ', space + 1);
        }
        return false;
    }

    /** "Walt Disney Concert Hall": one of the next capitalised words is a thing's. */
    private static boolean isThing(String text, int end) {
        int at = end;
        for (int i = 0; i < REACH; i++) {
            if (at >= text.length() || text.charAt(at) != ' ') {
                return false;
            }
            int wordEnd = endOfWord(text, at + 1);
            String word = text.substring(at + 1, wordEnd);
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0)) || BEHIND.contains(lower(word))) {
                return false;
            }
            if (THINGS.contains(lower(word))) {
                return true;
            }
            at = wordEnd;
        }
        return false;
    }

    private static boolean isPerson(String text, int start, int end) {
        int beforeStart = startOfWordBefore(text, start);
        String before = beforeStart < 0 ? "" : text.substring(beforeStart, start - 1);
        String bare = before.endsWith(".") ? before.substring(0, before.length() - 1) : before;
        if (TITLES.contains(lower(bare)) || PARTICLES.contains(before)) {
            return true;
        }
        int next = end + 1;
        boolean particle = end < text.length()
                && text.charAt(end) == ' '
                && PARTICLES.contains(text.substring(next, endOfWord(text, next)));
        if (particle) {
            return true;
        }
        boolean given = !before.isEmpty()
                && Character.isUpperCase(before.charAt(0))
                && !before.endsWith("'s")
                && !before.endsWith("\u2019s")
                && before.chars().allMatch(Character::isLetter)
                && !BEFORE.contains(lower(before));
        return given && FAMILIES.contains(lower(text.substring(start, end)));
    }

    /** "a Boeing 737", "her Nokia", "a white Toyota": an article, and no word of a company behind the name. */
    private static boolean isProduct(String text, int start, int end) {
        int before = startOfWordBefore(text, start);
        if (before < 0) {
            return false;
        }
        String word = text.substring(before, start - 1);
        boolean owned = OWNERS.contains(lower(word));
        if (!owned && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            int second = startOfWordBefore(text, before);
            owned = second >= 0
                    && OWNERS.contains(lower(text.substring(second, before - 1)))
                    && !SMALL.contains(word)
                    && !BEFORE.contains(word);
        }
        if (!owned) {
            return false;
        }
        int next = end + 1;
        boolean spaced = end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '-');
        String behind = spaced ? lower(text.substring(next, endOfWord(text, next))) : "";
        boolean possessive = text.startsWith("'s", end) || text.startsWith("\u2019s", end);
        return !possessive && !BEHIND.contains(behind) && !behind.startsWith("exec");
    }

    /** "the port of Santander". */
    private static boolean isPlace(String text, int start) {
        int of = startOfWordBefore(text, start);
        if (of < 0 || !text.startsWith("of ", of)) {
            return false;
        }
        int noun = startOfWordBefore(text, of);
        return noun >= 0 && PLACES.contains(lower(text.substring(noun, of - 1)));
    }

    /** Where the word begins that one space parts from a place; -1 for none. */
    private static int startOfWordBefore(String text, int start) {
        if (start < 2 || text.charAt(start - 1) != ' ') {
            return -1;
        }
        int at = start - 1;
        while (at > 0 && start - at < 24 && (Character.isLetter(text.charAt(at - 1)) || isMark(text.charAt(at - 1)))) {
            at--;
        }
        return at == start - 1 ? -1 : at;
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '\'' || c == '\u2019' || c == '-';
    }

    private static int endOfWord(String text, int start) {
        int end = Math.min(start, text.length());
        while (end < text.length() && end - start < 24 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
