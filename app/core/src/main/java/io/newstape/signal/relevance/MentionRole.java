package io.newstape.signal.relevance;

import io.newstape.text.DataTable;
import io.newstape.text.Document;
import io.newstape.text.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    private static final int LOOK_BEFORE = 64;
    private static final int LOOK_AFTER = 32;

    private static final List<String> ASIDE_BEFORE =
            asides("before").map(words -> words + " ").toList();

    private static final List<String> ASIDE_AFTER =
            asides("after").map(words -> " " + words + " ").toList();

    /**
     * The role of a mention.
     *
     * @param field the field of the article that holds it
     * @param start first UTF-16 unit of the name, inclusive; a range outside the text gives {@link #OTHER}
     * @param end the unit after the last of the name and its symbol, exclusive
     */
    static MentionRole of(Document field, int start, int end) {
        String text = field.text();
        if (start < 0 || end < start || end > text.length()) {
            return OTHER;
        }
        int sentence = sentenceStart(field, start);
        String before = lower(text, Math.max(sentence, start - LOOK_BEFORE), start);
        if (hasPhrase(before, ASIDE_BEFORE)) {
            return ASIDE;
        }
        String after = lower(text, afterBracket(text, end), Math.min(text.length(), end + LOOK_AFTER));
        for (String phrase : ASIDE_AFTER) {
            if (after.startsWith(phrase)) {
                return ASIDE;
            }
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

    /** Where the sentence before ends, or the line: a line of its own is a sentence, whatever ends it. */
    private static int sentenceStart(Document field, int position) {
        int start = field.text().lastIndexOf('\n', position - 1) + 1;
        for (Sentences.Range sentence : field.sentences()) {
            if (sentence.end() > position) {
                break;
            }
            start = Math.max(start, sentence.end());
        }
        return start;
    }

    private static Stream<String> asides(String where) {
        return DataTable.rows(MentionRole.class, "asides.tsv", 3).stream()
                .filter(row -> row.cell(0).equals(where))
                .map(row -> row.cell(1));
    }
}
