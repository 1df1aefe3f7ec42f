package io.newstape.signal.novelty;

import java.util.Arrays;

/**
 * Reads the facts of a text: its numbers, its words without endings, and pairs of Han characters; each with how far down
 * it stands first.
 *
 * <p>Left out are what the same story has in one place and not in another: function words, reporting verbs, weekdays,
 * months and the days after them, units, and symbols such as {@code (NYSE: IBM)} or {@code 8031.T}. One pass, no
 * strings, no locale.
 */
final class FactReader {

    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_SYMBOL = 24;
    private static final int LONGEST_HEADLINE = 300;

    /** Paragraphs that tell the story itself. */
    private static final int NEXT_TO_LEAD = 2;

    /** Where the text of each depth ends, UTF-16 units from the start of the body. */
    private static final int[] ENDS = {200, 400, 700};

    private final Numeral number = new Numeral();
    private final char[] word = new char[LONGEST_WORD];
    private final int[] facts;
    private int count;
    private int depth;
    private int bodyRead;
    private int paragraphs;

    /** The number before a hyphen: {@code 1.1-1.3 billion} means two billions. */
    private boolean waiting;

    private boolean afterMonth;

    /** @param most how many different facts are read; what comes after them isn't looked at */
    FactReader(int most) {
        facts = new int[most];
    }

    /** Reads a headline, or the first {@value #LONGEST_HEADLINE} units of it. */
    void readHeadline(String text) {
        depth = 0;
        read(text, 0, Math.min(text.length(), LONGEST_HEADLINE));
    }

    /** Reads the body's next paragraph, as far as the lead goes; from the third on all of it is deep. */
    void readParagraph(String text) {
        int at = 0;
        for (int i = 0; i < ENDS.length; i++) {
            int end = Math.min(text.length(), ENDS[i] - bodyRead);
            depth = Math.max(i, paragraphs < NEXT_TO_LEAD ? 0 : 2);
            at = at < end ? read(text, at, end) : at;
        }
        bodyRead += Math.min(text.length(), ENDS[ENDS.length - 1]) + 1;
        paragraphs++;
    }

    boolean isFull() {
        return count == facts.length || bodyRead >= ENDS[ENDS.length - 1];
    }

    /** @return where it stopped: at the end, or behind the word that reaches over it */
    private int read(String text, int start, int end) {
        int at = start;
        afterMonth = false;
        while (at < end && count < facts.length) {
            char c = text.charAt(at);
            if (c == '(' || c == '<') {
                at = afterSymbol(text, at, text.length());
            } else if (Character.isDigit(c)) {
                at = readNumber(text, at, text.length());
            } else if (isHan(c)) {
                at = readHan(text, at, end);
            } else if (Character.isLetter(c)) {
                at = readWord(text, at, text.length());
            } else {
                at++;
            }
        }
        return at;
    }

    /** The facts read so far, ascending by identity. */
    int[] facts() {
        int[] sorted = Arrays.copyOf(facts, count);
        for (int i = 0; i < count; i++) {
            sorted[i] ^= Integer.MIN_VALUE;
        }
        Arrays.sort(sorted);
        for (int i = 0; i < count; i++) {
            sorted[i] ^= Integer.MIN_VALUE;
        }
        return sorted;
    }

    private void add(int fact) {
        for (int i = 0; i < count; i++) {
            if (Fact.identity(facts[i]) == Fact.identity(fact)) {
                return;
            }
        }
        if (count < facts.length) {
            facts[count++] = Fact.at(depth, fact);
        }
    }

    /** Steps over a bracketed symbol; else over the bracket alone. */
    private static int afterSymbol(String text, int open, int end) {
        boolean mark = false;
        for (int i = open + 1; i < Math.min(end, open + LONGEST_SYMBOL); i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '>') {
                return mark ? i + 1 : open + 1;
            }
            mark |= c == ':'
                    || c == '.' && i > open + 1 && Character.isUpperCase(text.charAt(Math.min(i + 1, end - 1)));
        }
        return open + 1;
    }

    private int readNumber(String text, int start, int end) {
        Numeral first = number;
        int at = first.read(text, start, end);
        boolean symbol = at + 1 < end && text.charAt(at) == '.' && Character.isUpperCase(text.charAt(at + 1));
        if (symbol || at < end && isLatin(text.charAt(at))) {
            return readWord(text, start, end);
        }
        if (at < end && (text.charAt(at) == '日' || text.charAt(at) == '月')) {
            return at + 1;
        }
        if (afterMonth && first.isDay()) {
            afterMonth = false;
            return at;
        }
        boolean range = at + 1 < end
                && (text.charAt(at) == '-' || text.charAt(at) == '–')
                && Character.isDigit(text.charAt(at + 1));
        if (range && !waiting && !first.isScaled()) {
            return readRange(text, at, end);
        }
        addNumber(first);
        return at;
    }

    private int readRange(String text, int hyphen, int end) {
        Numeral low = new Numeral(number);
        waiting = true;
        int at = readNumber(text, hyphen + 1, end);
        waiting = false;
        low.scaleLike(number);
        addNumber(low);
        return at;
    }

    private void addNumber(Numeral numeral) {
        add(numeral.fact());
        if (numeral.roundToTwoDigits()) {
            add(numeral.fact());
        }
    }

    private int readHan(String text, int start, int end) {
        int at = start + 1;
        while (at < end && isHan(text.charAt(at))) {
            word[0] = text.charAt(at - 1);
            word[1] = text.charAt(at);
            add(Fact.of(StoryWords.hash(word, 2), Fact.PAIR));
            at++;
        }
        return at;
    }

    /** A run of letters and digits; inner apostrophes and what follows them go, inner points of U.S. as well. */
    private int readWord(String text, int start, int end) {
        int at = start;
        int length = 0;
        boolean possessive = false;
        boolean symbol = false;
        while (at < end) {
            char c = text.charAt(at);
            boolean inner = at + 1 < end && Character.isLetter(text.charAt(at + 1));
            if (isWordCharacter(c)) {
                if (!possessive && length < LONGEST_WORD) {
                    word[length++] = Character.toLowerCase(c);
                }
            } else if ((c == '\'' || c == '’') && inner) {
                possessive = true;
            } else if (c == '.' && inner && at > start) {
                symbol = at - start > 1 && Character.isUpperCase(text.charAt(at + 1));
            } else {
                break;
            }
            at++;
        }
        if (!symbol) {
            addWord(length);
        }
        return Math.max(at, start + 1);
    }

    private void addWord(int length) {
        afterMonth = StoryWords.STANDARD.isMonth(word, length);
        if (length < 2) {
            return;
        }
        long hash = StoryWords.hash(word, StoryWords.cut(word, length));
        long counted = StoryWords.STANDARD.lookup(hash);
        if (counted == -1) {
            add(Fact.of(hash, Fact.RARE));
        } else if (counted != 0) {
            add(Fact.of(counted, Fact.COMMON));
        }
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) && !isHan(c) && !isHiragana(c);
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    /** Hiragana writes endings and particles. */
    private static boolean isHiragana(char c) {
        return c >= '\u3040' && c <= '\u309f';
    }
}
