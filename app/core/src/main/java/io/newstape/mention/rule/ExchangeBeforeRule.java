package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.Vouching;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;

/**
 * {@code (NYSE IBM)}, {@code (Nasdaq - COST)}, {@code (BME-TEF)}: in brackets an exchange, then its symbol behind a
 * space, a dash or a slash where others put a colon. A word of capitals behind an exchange is often no symbol, so the
 * exchange must list it, or the name before the bracket must agree with it.
 */
final class ExchangeBeforeRule {

    private static final int LONGEST_NAME = 36;

    private ExchangeBeforeRule() {}

    /** @return where to go on; the bracket when there is no such symbol */
    static int apply(Scan scan, int bracket) {
        FoldedText text = scan.text;
        int first = text.skipSpaces(bracket + 1);
        if (!FoldedText.isCapital(text.at(first))) {
            return bracket;
        }
        for (int end = first + 1; end - first < LONGEST_NAME && isNamePart(text.at(end)); end++) {
            int start = isSeparator(text.at(end)) ? behindSeparator(text, end) : end;
            char c = text.at(start);
            if (start > end && (FoldedText.isSymbol(c) || c == '$' || SymbolEnd.isQuote(c))) {
                ExchangePrefix prefix = named(scan, first, end);
                ListedSymbol symbol = prefix == null ? null : ListedSymbol.read(scan, prefix, start, true, false);
                if (symbol != null && isMeant(scan, bracket, prefix, symbol)) {
                    take(scan, bracket, prefix, symbol);
                    return symbol.end();
                }
            }
        }
        return bracket;
    }

    private static boolean isNamePart(char c) {
        return FoldedText.isWord(c) || c == '.' || c == '&' || isSeparator(c) || c >= 0xc0 && c < 0x250;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == ',' || c == '/' || c == '-' || c == '\u2013' || c == '\u2014';
    }

    private static int behindSeparator(FoldedText text, int at) {
        int sign = text.skipSpaces(at);
        return text.skipSpaces(isSeparator(text.at(sign)) ? sign + 1 : sign);
    }

    private static ExchangePrefix named(Scan scan, int start, int end) {
        String key = ExchangePrefix.keyOf(scan.text.slice(start, end));
        Exchange exchange = scan.exchanges.prefix(key);
        return exchange == null && !key.equals("TSE") ? null : new ExchangePrefix(key, exchange, start, end);
    }

    private static boolean isMeant(Scan scan, int bracket, ExchangePrefix prefix, ListedSymbol symbol) {
        String root = symbol.root();
        Exchange exchange = prefix.exchangeOf(scan, root);
        if (exchange == null || !isClosed(scan.text, symbol.end()) || isName(scan, prefix, root)) {
            return false;
        }
        NameSpan name = scan.nameBefore(bracket);
        if (!name.isThere()) {
            return false;
        }
        boolean american = exchange.country().equals("US");
        boolean listed =
                scan.isListedAt(symbol.symbol(), exchange.mic()) || american && scan.isAmerican(symbol.symbol());
        boolean agrees = agrees(scan, symbol, scan.name(name), american);
        return prefix.isWeak() && !prefix.key().equals("TSE") ? listed && agrees : agrees || listed && !isCommon(root);
    }

    private static boolean agrees(Scan scan, ListedSymbol symbol, String company, boolean american) {
        NameAgreement letters = NameAgreement.of(company, symbol.root());
        boolean made = letters == NameAgreement.FIRST_WORD
                || letters == NameAgreement.LETTERS && NameAgreement.hasLegalForm(company);
        return made
                || american && AmericanSymbols.isMeant(symbol.symbol(), company)
                || Vouching.named(scan.listings, scan.day, symbol.symbol(), company)
                        .isPresent();
    }

    private static boolean isClosed(FoldedText text, int end) {
        char c = text.at(text.skipSpaces(SymbolEnd.isQuote(text.at(end)) ? end + 1 : end));
        return c == ')' || c == ']' || c == ';' || c == ',';
    }

    /** "(NYSE AMEX)", "(OTC QB)", "(NASDAQ NDX)": two exchanges, one of two words, an index. */
    private static boolean isName(Scan scan, ExchangePrefix prefix, String root) {
        return scan.exchanges.prefix(root) != null
                || scan.exchanges.prefix(prefix.key() + root) != null
                || ExchangePrefix.PSEUDO.contains(root)
                || ScannerWords.INDEXES.contains(root);
    }

    /** What may stand behind an exchange in prose: an acronym, a currency, a year, a single letter. */
    private static boolean isCommon(String root) {
        return root.length() < 2
                || ScannerWords.ACRONYMS.contains(root)
                || ScannerWords.ALERTS.contains(root)
                || ScannerWords.CURRENCIES.contains(root)
                || root.length() == 4 && (root.startsWith("19") || root.startsWith("20"));
    }

    private static void take(Scan scan, int bracket, ExchangePrefix prefix, ListedSymbol symbol) {
        Exchange exchange = prefix.exchangeOf(scan, symbol.root());
        scan.accept(new MentionDraft(
                        symbol.start(),
                        symbol.end(),
                        MentionRule.PREFIX,
                        Convention.EXCHANGE_PREFIX,
                        symbol.symbol(),
                        0.93)
                .kind(symbol.kindBehind(prefix))
                .named(scan.nameBefore(bracket))
                .at(exchange, prefix.written(scan.text))
                .ric(symbol.ricAt(exchange)));
    }
}
