package io.newstape.mention.exchange;

import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;

/**
 * What stands behind a root and makes it another instrument than the common share: {@code BAC-PL}, {@code BAC PrL},
 * {@code BAC.PR.L}, {@code REI.UN}, {@code HZN.WS}, {@code MPL.DB.A}. The common share is never meant.
 *
 * @param end unit behind it
 * @param kind the kind of instrument
 * @param series its series, a capital letter; 0 for none
 */
public record InstrumentLine(int end, InstrumentKind kind, char series) {

    /** The line behind a root that ends at a place; null when there is none. */
    public static InstrumentLine behind(FoldedText text, int rootEnd) {
        char separator = text.at(rootEnd);
        boolean spaced = separator == ' ';
        if (!spaced && separator != '.' && separator != '-' && separator != '/' && separator != '^') {
            return null;
        }
        int at = rootEnd + 1;
        int wordEnd = at;
        while (wordEnd - at < 5 && FoldedText.isWord(text.at(wordEnd)) && !FoldedText.isDigit(text.at(wordEnd))) {
            wordEnd++;
        }
        InstrumentLine line = separator == '^' ? caret(text, at, wordEnd) : read(text, at, wordEnd, spaced, separator);
        return line == null || FoldedText.isWord(text.at(line.end)) ? null : line;
    }

    /** {@code BAC^L}: New York's own mark of a preferred share. */
    private static InstrumentLine caret(FoldedText text, int at, int wordEnd) {
        return wordEnd == at + 1 && FoldedText.isCapital(text.at(at))
                ? new InstrumentLine(wordEnd, InstrumentKind.PREFERRED, text.at(at))
                : null;
    }

    private static InstrumentLine read(FoldedText text, int at, int wordEnd, boolean spaced, char separator) {
        String word = text.slice(at, wordEnd);
        int length = word.length();
        if (word.regionMatches(true, 0, "PR", 0, 2) && (length == 2 || length == 3)) {
            return series(text, at + 2, InstrumentKind.PREFERRED);
        }
        boolean preferred = (separator == '-' || separator == '/') && length == 2 && word.charAt(0) == 'P';
        if (preferred && FoldedText.isCapital(word.charAt(1))) {
            return new InstrumentLine(wordEnd, InstrumentKind.PREFERRED, word.charAt(1));
        }
        return switch (word) {
            case "WS", "WT", "WTS", "WSA", "WSB" -> series(text, at + 2, InstrumentKind.WARRANT);
            case "RT" -> spaced ? null : series(text, at + 2, InstrumentKind.RIGHT);
            case "DB" -> spaced ? null : series(text, at + 2, InstrumentKind.DEBENTURE);
            case "UN" -> spaced ? null : new InstrumentLine(wordEnd, InstrumentKind.UNIT, (char) 0);
            default -> null;
        };
    }

    /** A letter of its own, behind the mark or a separator: {@code PRL}, {@code PR.L}, {@code WS.A}. */
    private static InstrumentLine series(FoldedText text, int at, InstrumentKind kind) {
        char c = text.at(at);
        if (FoldedText.isCapital(c) && !FoldedText.isWord(text.at(at + 1))) {
            return new InstrumentLine(at + 1, kind, c);
        }
        char next = text.at(at + 1);
        boolean separated = c == '.' || c == '-' || c == '/' || c == ' ';
        if (separated && FoldedText.isCapital(next) && !FoldedText.isWord(text.at(at + 2)) && closes(text, at + 2)) {
            return new InstrumentLine(at + 2, kind, next);
        }
        return new InstrumentLine(at, kind, (char) 0);
    }

    private static boolean closes(FoldedText text, int at) {
        char c = text.at(text.skipSpaces(at));
        return c == 0 || FoldedText.isClosing(c) || c == ',' || c == ';' || c == '.';
    }

    /**
     * The RIC by the rules that are known for certain: {@code BAC_pl.N} for a preferred series in New York, {@code
     * REI_u.TO} for a unit in Toronto. Null for all others: none is invented.
     */
    public String ricOf(String root, Exchange exchange) {
        if (exchange == null || exchange.ricSuffix().isEmpty()) {
            return null;
        }
        if (kind == InstrumentKind.PREFERRED
                && series != 0
                && exchange.country().equals("US")) {
            return root + "_p" + Character.toLowerCase(series) + "." + exchange.ricSuffix();
        }
        return kind == InstrumentKind.UNIT && exchange.country().equals("CA")
                ? root + "_u." + exchange.ricSuffix()
                : null;
    }
}
