package io.newstape.mention.scan;

import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/** Words of the trade right beside a symbol: {@code GOOGL stock}, {@code shares of TSLA}, {@code F +2.3%}, {@code Long: MU}. */
public final class TradeWords {

    private static final WordSet NOUNS = ScannerWords.LISTS.named("nouns-behind-a-symbol");
    private static final WordSet OWNED = ScannerWords.LISTS.named("nouns-before-of");
    private static final WordSet POSITIONS = ScannerWords.LISTS.named("labels-of-positions");
    private static final WordSet CLASSES = ScannerWords.LISTS.named("words-before-a-letter");
    private static final int LONGEST_NUMBER = 8;

    private TradeWords() {}

    /** Whether a noun of the trade or a change in percent stands beside a word. */
    public static boolean areBeside(FoldedText text, int start, int end) {
        return areBehind(text, start, end) || areBefore(text, start);
    }

    /** Whether a word says that the letter behind it is a class or a kind, and no symbol: "Class A shares". */
    public static boolean isClass(FoldedText text, int start) {
        int end = text.skipSpacesBack(start);
        return CLASSES.hasInSmallLetters(text, text.startOfWord(end), end);
    }

    /** Whether such a word or a change in percent stands behind a word. */
    public static boolean areBehind(FoldedText text, int start, int end) {
        int next = end + 1;
        if (text.at(end) != ' ') {
            return false;
        }
        if (NOUNS.hasInSmallLetters(text, next, text.endOfWord(next))) {
            return true;
        }
        char sign = text.at(next);
        return (sign == '+' || sign == '-')
                && FoldedText.isDigit(text.at(next + 1))
                && isPercent(text, next + 1)
                && !ScannerWords.FOREIGN_INDEXES.contains(text.slice(start, end));
    }

    private static boolean areBefore(FoldedText text, int start) {
        int ofEnd = text.skipSpacesBack(start);
        if (text.at(ofEnd - 1) == ':') {
            return POSITIONS.hasInSmallLetters(text, text.startOfWord(ofEnd - 1), ofEnd - 1);
        }
        boolean joined = text.startsWith(ofEnd - 3, " of")
                || text.startsWith(ofEnd - 3, " in")
                || text.startsWith(ofEnd - 3, " on");
        int nounEnd = text.skipSpacesBack(ofEnd - 2);
        return joined && OWNED.hasInSmallLetters(text, text.startOfWord(nounEnd), nounEnd);
    }

    /** Whether a point or a comma inside a number stands here. */
    public static boolean isPoint(FoldedText text, int at) {
        return (text.at(at) == '.' || text.at(at) == ',') && FoldedText.isDigit(text.at(at + 1));
    }

    /** Whether a number begins here and a percent sign follows it. */
    public static boolean isPercent(FoldedText text, int at) {
        int i = at;
        while (i - at < LONGEST_NUMBER && (FoldedText.isDigit(text.at(i)) || text.at(i) == '.')) {
            i++;
        }
        return i > at && text.at(i) == '%';
    }
}
