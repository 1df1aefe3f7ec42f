package io.newstape.mention.rule;

import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;

/** A word that begins with a capital or a digit: what follows it says which convention it may belong to. */
final class WordRule {

    private WordRule() {}

    /** A hyphen, one or two letters and a point: the class in Yahoo's {@code NOVO-B.CO}, {@code NDA-FI.HE}. */
    private static boolean isClass(FoldedText text, int hyphen) {
        int end = text.endOfCapitals(hyphen + 1);
        return end > hyphen + 1 && end <= hyphen + 3 && text.at(end) == '.';
    }

    /** @return where to go on */
    static int apply(Scan scan, int start) {
        FoldedText text = scan.text;
        int capitals = start + 1;
        while (FoldedText.isSymbol(text.at(capitals))) {
            capitals++;
        }
        int end = capitals;
        while (FoldedText.isWord(text.at(end)) || text.at(end) == '_' && FoldedText.isSmall(text.at(end + 1))) {
            end++;
        }
        char next = text.at(end);
        if (end == capitals && (next == '-' || next == '.')) {
            int on = CanadianSuffixRule.apply(scan, start, end);
            if (on > end) {
                return on;
            }
        }
        if (next == '.' && FoldedText.isCapital(text.at(end + 1))) {
            int on = MainlandRule.apply(scan, start, end);
            on = on > end ? on : CountrySuffixRule.apply(scan, start, end);
            on = on > end ? on : YahooRule.applyAmerican(scan, start, end);
            on = on > end ? on : RicRule.apply(scan, start, end);
            if (on > end) {
                return on;
            }
        } else if (next == '-' && isClass(text, end)) {
            int on = YahooRule.applyClass(scan, start, end);
            if (on > end) {
                return on;
            }
        } else if (next == '=') {
            return CurrencyRule.apply(scan, start, end);
        }
        if (end - start == 12 && end == capitals && IsinRule.apply(scan, start)) {
            SymbolBesideIsin.apply(scan, start, end);
            return end;
        }
        if (end > capitals) {
            FutureRule.apply(scan, start, capitals, end);
            return end;
        }
        if (next == ' ' || next == '/') {
            int on = BloombergRule.apply(scan, start, end);
            if (on > end) {
                return on;
            }
        }
        if (!FoldedText.isCapital(text.at(start))) {
            EasternCodeRule.apply(scan, start, end);
        } else if (!EasternCodeRule.applyLettered(scan, start, end)) {
            BareSymbolRule.apply(scan, start, end);
        }
        return end;
    }
}
