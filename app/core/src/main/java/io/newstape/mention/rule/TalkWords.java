package io.newstape.mention.rule;

import io.newstape.mention.scan.BareSymbols;
import io.newstape.mention.scan.BareSymbols.Strength;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.TradeWords;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.Locale;

/**
 * What stands around a bare symbol in talk and says that it is one: a word of dealing before it ({@code sold NVDA},
 * {@code out of MRNA}), words of prices behind it ({@code NFLX down 9%}), another symbol that a comma, a slash or "and"
 * joins to it, the beginning of a line before a colon; and, with less weight, a word of the market anywhere in its
 * line.
 */
final class TalkWords {

    private static final WordSet BEFORE = RuleWords.LISTS.named("talk-before-a-symbol");
    private static final WordSet BEHIND = RuleWords.LISTS.named("talk-behind-a-symbol");
    private static final WordSet NEAR = RuleWords.LISTS.named("talk-near-a-symbol");
    private static final WordSet SMALL = RuleWords.LISTS.named("small-words-in-talk");
    private static final WordSet JOINTS = RuleWords.LISTS.named("joints-of-symbols");
    private static final int MOST_SMALL = 3;
    private static final int MOST_MARKS = 12;
    private static final int ROW_GAP = 12;
    private static final int REACH = 120;

    private TalkWords() {}

    /** Whether one of these stands right beside the symbol. */
    static boolean areBeside(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        return TradeWords.areBeside(text, start, end)
                || isHead(scan, start, end)
                || isDealt(text, start)
                || isFollowed(text, end)
                || isInRow(scan, start, end)
                || isJoined(scan, start, end);
    }

    /** "TSLA: deliveries beat", "UPS - Q3 EPS $1.74": at the beginning of a line, before a colon or a dash. */
    private static boolean isHead(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        int left = start;
        while (start - left < MOST_MARKS && (isBullet(text.at(left - 1)) || text.at(left - 1) == ' ')) {
            left--;
        }
        char before = text.at(left - 1);
        if (before != 0 && before != '\n') {
            return false;
        }
        char c = text.at(end);
        char next = text.at(end + 1);
        boolean dash = c == ' ' && (next == '-' || next == '\u2013' || next == '\u2014') && text.at(end + 2) == ' ';
        int word = text.skipSpaces(end + 1);
        boolean colon = c == ':'
                && text.at(end + 1) == ' '
                && scan.exchanges.prefix(text.slice(word, text.endOfWord(word)).toUpperCase(Locale.ROOT)) == null;
        return dash || colon;
    }

    private static boolean isBullet(char c) {
        return c == '\u2022'
                || c == '*'
                || c == '-'
                || c == '\u25cf'
                || c == '\u25aa'
                || c == '\u00b7'
                || c == '\u2013';
    }

    /** A word of dealing, with at most three small words between: "sold half of my NVDA", "out of MRNA". */
    private static boolean isDealt(FoldedText text, int start) {
        int at = start;
        for (int i = 0; i <= MOST_SMALL; i++) {
            if (text.at(at - 1) != ' ') {
                return false;
            }
            int end = at - 1;
            int word = text.startOfWord(end);
            if (word == end) {
                return false;
            }
            if (BEFORE.hasInSmallLetters(text, word, end)) {
                return true;
            }
            if (!SMALL.hasInSmallLetters(text, word, end) && !FoldedText.isDigit(text.at(word))) {
                return false;
            }
            at = word;
        }
        return false;
    }

    private static boolean isFollowed(FoldedText text, int end) {
        char c = text.at(end);
        if (c == ' ') {
            int word = end + 1;
            int wordEnd = text.endOfWord(word);
            return BEHIND.has(text, word, wordEnd) && wordEnd > word
                    || OptionWords.areBehind(text, end)
                    || isPercentInWords(text, word)
                    || isRated(text, word)
                    || (text.at(word) == '+' || text.at(word) == '-') && TradeWords.isPercent(text, word + 1)
                    || text.at(word) == '(' && isSignedPercent(text, word + 1)
                    || text.at(word) == '@' && FoldedText.isDigit(text.at(text.skipSpaces(word + 1)))
                    || text.at(word) == '$' && FoldedText.isDigit(text.at(word + 1))
                    || isPrice(text, word);
        }
        return (c == '\'' || c == '\u2019')
                && text.at(end + 1) == 's'
                && text.at(end + 2) == ' '
                && BEHIND.has(text, end + 3, text.endOfWord(end + 3));
    }

    /** "JD lost 2%, PDD 4%": a percentage behind it, and the symbol before stands near. */
    private static boolean isInRow(Scan scan, int start, int end) {
        return scan.text.at(end) == ' '
                && TradeWords.isPercent(scan.text, end + 1)
                && scan.last() != null
                && scan.last().end() <= start
                && start - scan.last().end() <= ROW_GAP;
    }

    private static boolean isPercentInWords(FoldedText text, int at) {
        int end = text.endOfWord(at);
        return end > at && FoldedText.isDigit(text.at(at)) && text.startsWith(end, " per");
    }

    /** "ROKU (to Outperform, Evercore)". */
    private static boolean isRated(FoldedText text, int at) {
        return text.startsWith(at, "(to ") || text.startsWith(at, "(from ") || text.startsWith(at, "(target ");
    }

    /** "SMCI 46.20": a number with two decimals. */
    private static boolean isPrice(FoldedText text, int at) {
        int point = at;
        while (FoldedText.isDigit(text.at(point)) && point - at < 6) {
            point++;
        }
        return point > at
                && text.at(point) == '.'
                && FoldedText.isDigit(text.at(point + 1))
                && FoldedText.isDigit(text.at(point + 2))
                && !FoldedText.isWord(text.at(point + 3));
    }

    private static boolean isSignedPercent(FoldedText text, int at) {
        char c = text.at(at);
        return (c == '+' || c == '-' || c == '\u2212') && TradeWords.isPercent(text, at + 1);
    }

    /** Another symbol stands beside it in a row: a strong one, or the one that was found last. */
    private static boolean isJoined(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        if (isBehindSymbol(scan, start)) {
            return true;
        }
        int before = behindJoint(text, start);
        int next = beforeJoint(text, end);
        return before < start && isStrong(text, text.startOfWord(before), before)
                || next > end && isStrong(text, next, text.endOfWord(next));
    }

    /** Whether a comma, a slash or "and" joins it to the symbol that was found last. */
    static boolean isBehindSymbol(Scan scan, int start) {
        int before = behindJoint(scan.text, start);
        return before < start && scan.last() != null && scan.last().end() == before;
    }

    private static boolean isStrong(FoldedText text, int start, int end) {
        return end - start >= 3
                && end - start <= 5
                && text.endOfCapitals(start) == end
                && BareSymbols.strengthOf(text.slice(start, end)).compareTo(Strength.FAIR) >= 0;
    }

    private static int behindJoint(FoldedText text, int start) {
        char c = text.at(start - 1);
        if (c == '/' || c == '+' && text.at(start - 2) != ' ') {
            return start - 1;
        }
        if (c != ' ') {
            return start;
        }
        int end = text.skipSpacesBack(start);
        if (text.at(end - 1) == ',' || text.at(end - 1) == '/' || text.at(end - 1) == '&') {
            return text.skipSpacesBack(end - 1);
        }
        int word = text.startOfWord(end);
        if (!JOINTS.has(text, word, end) || word == end) {
            return start;
        }
        int left = text.skipSpacesBack(word);
        return text.at(left - 1) == ',' ? left - 1 : left;
    }

    private static int beforeJoint(FoldedText text, int end) {
        char c = text.at(end);
        if (c == '/') {
            return end + 1;
        }
        if (c == ',' && text.at(end + 1) == ' ') {
            int word = end + 2;
            int wordEnd = text.endOfWord(word);
            return JOINTS.has(text, word, wordEnd) && wordEnd > word ? text.skipSpaces(wordEnd) : word;
        }
        int word = c == ' ' ? end + 1 : end;
        int wordEnd = text.endOfWord(word);
        boolean joint = word > end && wordEnd > word && JOINTS.has(text, word, wordEnd) || text.at(word) == '&';
        return joint && word > end ? text.skipSpaces(text.at(word) == '&' ? word + 1 : wordEnd) : end;
    }

    /** Whether its line has a word of dealing or of prices. */
    static boolean areNear(FoldedText text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < REACH && text.at(from - 1) != '\n') {
            from--;
        }
        int i = from;
        while (i < end + REACH && i < text.length() && text.at(i) != '\n') {
            int wordEnd = text.endOfWord(i);
            if (text.at(i) == '%' || wordEnd > i && NEAR.hasInSmallLetters(text, i, wordEnd)) {
                return true;
            }
            i = Math.max(wordEnd, i + 1);
        }
        return false;
    }
}
