package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.Vouching;
import io.newstape.text.FoldedText;

/** What stands behind a symbol in brackets: the end of the bracket, a price or a link, or a remark. */
final class BracketEnd {

    private BracketEnd() {}

    /** "(HTZ; its warrants are HTZWW)": what follows is a remark, and the name before must be the listed one. */
    static boolean isBeforeRemark(Scan scan, int end, int start, NameSpan name) {
        FoldedText text = scan.text;
        boolean mark = text.at(end) == ';' || text.at(end) == ',';
        if (!mark || !name.isThere() || end == start || text.at(end + 1) != ' ') {
            return false;
        }
        String symbol = text.slice(start, end);
        String company = scan.name(name);
        return AmericanSymbols.isMeant(symbol, company)
                || !ScannerWords.ACRONYMS.contains(symbol)
                        && Vouching.named(scan.listings, scan.day, symbol, company)
                                .isPresent();
    }

    /** Behind the symbol the bracket closes, or a price, a change or a link follows. */
    static boolean isAt(FoldedText text, int end, char closing) {
        int next = text.skipSpaces(end);
        char c = text.at(next);
        return c == closing || isQuoted(text, end) || SymbolBesideIsin.isBehind(text, end);
    }

    /** ", +1.2%", " - Free Report", " 2.1%", ", $210.50". */
    static boolean isQuoted(FoldedText text, int end) {
        int next = text.skipSpaces(end);
        char c = text.at(next);
        if (c == ',') {
            next = text.skipSpaces(next + 1);
            c = text.at(next);
        } else if (next == end) {
            return false;
        }
        if (text.startsWith(next, "up ") || text.startsWith(next, "down ")) {
            return true;
        }
        boolean signed = c == '+' || c == '-' || c == '\u2212' || c == '\u2013' || c == '\u25b2' || c == '\u25bc';
        if (signed) {
            char after = text.at(text.skipSpaces(next + 1));
            return FoldedText.isDigit(after)
                    || after == '.'
                    || text.startsWith(text.skipSpaces(next + 1), "Free Report")
                    || text.startsWith(text.skipSpaces(next + 1), "Get ")
                    || text.startsWith(text.skipSpaces(next + 1), "Analyst Report")
                    || text.startsWith(text.skipSpaces(next + 1), "news")
                    || text.startsWith(text.skipSpaces(next + 1), "Snapshot");
        }
        return c == '$' || FoldedText.isDigit(c) && hasPercent(text, next);
    }

    private static boolean hasPercent(FoldedText text, int at) {
        int i = at;
        while (FoldedText.isDigit(text.at(i)) || text.at(i) == '.') {
            i++;
        }
        return text.at(i) == '%';
    }
}
