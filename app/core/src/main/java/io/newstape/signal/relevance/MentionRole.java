package io.newstape.signal.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What part a mention plays in its sentence, told from its place and the words around it.
 *
 * <p>No parser stands behind it: English news puts the actor in front, and names those who merely stand beside with a
 * small set of phrases. Text in scripts without spaces is judged by place alone.
 */
enum MentionRole {
    /** At or near the front of its sentence: who the sentence is about. */
    SUBJECT,
    /** Inside the sentence. */
    OTHER,
    /** Named in passing: as a rival, an example, somebody's analyst. */
    ASIDE;

    /** A name that starts within this many UTF-16 units of its sentence is its subject. */
    private static final int FRONT = 40;

    private static final int LONGEST_SENTENCE = 400;
    private static final int LOOK_BEFORE = 64;
    private static final int LOOK_AFTER = 32;

    private static final List<String> ASIDE_BEFORE = List.of(
            "such as ",
            "like ",
            "unlike ",
            "including ",
            "rival ",
            "rivals ",
            "competitor ",
            "competitors ",
            "peer ",
            "peers ",
            "compared with ",
            "compared to ",
            "alongside ",
            "analyst at ",
            "analysts at ",
            "economist at ",
            "economists at ",
            "strategist at ",
            "strategists at ",
            "trader at ",
            "according to ",
            "data from ",
            "customers include ",
            "clients include ",
            "suppliers include ",
            "advised by ",
            "a former ",
            "formerly of ");

    private static final List<String> ASIDE_AFTER = List.of(
            " analyst ",
            " analysts ",
            " economist ",
            " economists ",
            " strategist ",
            " strategists ",
            " trader ",
            " traders ",
            " advised ",
            " is advising ");

    /** A full stop after one of these, or after a single letter, ends no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "co", "cos", "corp", "inc", "ltd", "plc", "bros", "mr", "mrs", "ms", "dr", "st", "no", "vs", "jr", "sr",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /**
     * The role of a mention.
     *
     * @param text the field of the article that holds it
     * @param start first UTF-16 unit of the name, inclusive; a range outside the text gives {@link #OTHER}
     * @param end the unit after the last of the name and its symbol, exclusive
     */
    static MentionRole of(String text, int start, int end) {
        if (start < 0 || end < start || end > text.length()) {
            return OTHER;
        }
        int sentence = sentenceStart(text, start);
        String before = lower(text, Math.max(sentence, start - LOOK_BEFORE), start);
        if (hasPhrase(before, ASIDE_BEFORE)) {
            return ASIDE;
        }
        String after = lower(text, afterBracket(text, end), Math.min(text.length(), end + LOOK_AFTER));
        if (ASIDE_AFTER.stream().anyMatch(after::startsWith)) {
            return ASIDE;
        }
        return start - sentence <= FRONT ? SUBJECT : OTHER;
    }

    private static String lower(String text, int from, int to) {
        return from >= to ? "" : text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean hasPhrase(String before, List<String> phrases) {
        for (String phrase : phrases) {
            int at = before.lastIndexOf(phrase);
            if (at == 0 || (at > 0 && !Character.isLetterOrDigit(before.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Steps over the bracket that closes behind a symbol: {@code JPMorgan (JPM.N) analyst}. */
    private static int afterBracket(String text, int end) {
        boolean closes = end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == '>');
        return closes ? end + 1 : end;
    }

    private static int sentenceStart(String text, int position) {
        int limit = Math.max(0, position - LONGEST_SENTENCE);
        for (int i = position - 1; i >= limit; i--) {
            if (endsSentence(text, i)) {
                return i + 1;
            }
        }
        return limit;
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        if (c == '\n' || c == '。' || c == '！' || c == '？') {
            return true;
        }
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        boolean spaceFollows = i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
        return spaceFollows && (c != '.' || !isAbbreviation(text, i));
    }

    private static boolean isAbbreviation(String text, int stop) {
        int start = stop;
        while (start > 0 && stop - start < 6 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = lower(text, start, stop);
        return word.length() == 1 || ABBREVIATIONS.contains(word);
    }
}
