package io.newstape.ticker;

/** A word that begins with a capital or a digit: what follows it says which convention it may belong to. */
final class WordRule {

    private WordRule() {}

    /** @return where to go on */
    static int apply(Scan scan, int start) {
        Text text = scan.text;
        int capitals = start + 1;
        while (Text.isSymbol(text.at(capitals))) {
            capitals++;
        }
        int end = capitals;
        while (Text.isWord(text.at(end)) || text.at(end) == '_' && Text.isSmall(text.at(end + 1))) {
            end++;
        }
        char next = text.at(end);
        if (next == '.' && Text.isCapital(text.at(end + 1))) {
            int on = RicRule.apply(scan, start, end);
            if (on > end) {
                return on;
            }
        } else if (next == '=') {
            return CurrencyRule.apply(scan, start, end);
        }
        if (end - start == 12 && end == capitals && IsinRule.apply(scan, start)) {
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
        if (Text.isCapital(text.at(start))) {
            BareSymbolRule.apply(scan, start, end);
        }
        return end;
    }
}
