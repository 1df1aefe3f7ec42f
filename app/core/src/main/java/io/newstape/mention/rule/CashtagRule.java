package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.Locale;
import java.util.Optional;

/** {@code $AAPL}, {@code $BRK.B}, {@code $RBS.L}: a dollar sign and a symbol. Money, code and shell variables are not. */
final class CashtagRule {

    private static final int MAX_LETTERS = 6;

    private static final WordSet SHELL = RuleWords.LISTS.named("shell-commands");

    private CashtagRule() {}

    /** @return where to go on */
    static int apply(Scan scan, int dollar) {
        FoldedText text = scan.text;
        int start = dollar + 1;
        int end = start;
        while (FoldedText.isWord(text.at(end)) && end - start <= MAX_LETTERS + 1) {
            end++;
        }
        if (end == start || FoldedText.isDigit(text.at(start))) {
            return start;
        }
        MentionRule refusal = refusal(scan, dollar, start, end);
        if (refusal != null) {
            scan.refuse(dollar, end, refusal);
            return end;
        }
        return take(scan, dollar, start, end);
    }

    private static MentionRule refusal(Scan scan, int dollar, int start, int end) {
        FoldedText text = scan.text;
        char before = text.at(dollar - 1);
        if (FoldedText.isWord(before)
                || SymbolBoundary.isLetterBefore(text, dollar)
                || before == '$'
                || before == '/' && FoldedText.isWord(text.at(dollar - 2)) && scan.consumed() != dollar - 1
                || before == '='
                || before == '{'
                || before == '\\'
                || before == '@') {
            return MentionRule.MONEY;
        }
        if (end - start > MAX_LETTERS
                || !SymbolBoundary.isClearRight(text, end) && text.at(end) != '.' && text.at(end) != '_') {
            return MentionRule.INSIDE_A_WORD;
        }
        if (isShell(text, dollar)) {
            return MentionRule.NOT_TICKER;
        }
        int capitals = text.endOfCapitals(start) - start;
        if (capitals < end - start && capitals != 0 && !isClassLetter(text, start + capitals, end)) {
            return isKnown(scan, start, end) ? null : MentionRule.NOT_TICKER;
        }
        if (capitals == 0) {
            boolean meant = isKnown(scan, start, end) && !isWord(text, start, end) || isAmongCashtags(scan, start, end);
            return meant && end - start > 1 ? null : MentionRule.NOT_TICKER;
        }
        boolean amount = FoldedText.isDigit(text.at(text.skipSpaces(end)))
                && text.skipSpaces(end) - end <= 1
                && isUnit(text, start, end);
        return amount || isUnitOnly(text, start, end) ? MentionRule.MONEY : null;
    }

    /** "echo $PATH", "cd $HOME": a variable of a shell. */
    private static boolean isShell(FoldedText text, int dollar) {
        int end = text.skipSpacesBack(dollar);
        int start = text.startOfWord(end);
        return end - start <= 6 && SHELL.has(text, start, end);
    }

    private static boolean isClassLetter(FoldedText text, int at, int end) {
        return end == at + 1 && FoldedText.isSmall(text.at(at));
    }

    /** "Sold half my $GME. Position: 200 $gme": in a text with another cashtag a listed symbol may be small. */
    private static boolean isAmongCashtags(Scan scan, int start, int end) {
        return scan.last() != null
                && scan.last().convention() == Convention.CASHTAG
                && AmericanSymbols.isListed(scan.text.slice(start, end).toUpperCase(Locale.ROOT));
    }

    /** "$cost" and "$low" are variables of a program as often as symbols. */
    private static boolean isWord(FoldedText text, int start, int end) {
        return ScannerWords.ALERTS.contains(text.slice(start, end).toUpperCase(Locale.ROOT));
    }

    private static boolean isKnown(Scan scan, int start, int end) {
        String symbol = scan.text.slice(start, end).toUpperCase(Locale.ROOT);
        return scan.bySymbol(symbol, null).isPresent();
    }

    /** "$CAD 50" is an amount. */
    private static boolean isUnit(FoldedText text, int start, int end) {
        return ScannerWords.CURRENCIES.has(text, start, end);
    }

    private static boolean isUnitOnly(FoldedText text, int start, int end) {
        return text.is(start, end, "M")
                || text.is(start, end, "K")
                || text.is(start, end, "B")
                || text.is(start, end, "MM")
                || text.is(start, end, "BN")
                || text.is(start, end, "USD")
                || text.is(start, end, "TBD");
    }

    private static int take(Scan scan, int dollar, int start, int rootEnd) {
        FoldedText text = scan.text;
        String root = text.slice(start, rootEnd).toUpperCase(Locale.ROOT);
        if (text.at(rootEnd) == '_' && text.at(rootEnd + 1) == 'F') {
            accept(scan, dollar, rootEnd + 2, text.slice(start, rootEnd + 2), InstrumentKind.COMMODITY);
            return rootEnd + 2;
        }
        int end = endOfClass(text, rootEnd);
        if (end == rootEnd + 2 && text.at(rootEnd + 1) == 'X' && text.at(rootEnd) == '.') {
            accept(scan, dollar, end, text.slice(start, end), InstrumentKind.OTHER);
            return end;
        }
        InstrumentKind kind = kind(root);
        if (kind != InstrumentKind.EQUITY) {
            accept(scan, dollar, rootEnd, root, kind);
            return rootEnd;
        }
        int suffixEnd = end == rootEnd ? endOfSuffix(scan, rootEnd) : end;
        if (suffixEnd > end) {
            return atExchange(scan, dollar, start, rootEnd, suffixEnd);
        }
        String symbol = text.slice(start, end);
        Optional<KnownListings.Known> known = scan.bySymbol(FoldedText.isSmall(text.at(start)) ? root : symbol, null);
        scan.accept(new MentionDraft(
                        dollar,
                        end,
                        MentionRule.CASHTAG,
                        Convention.CASHTAG,
                        FoldedText.isSmall(text.at(start)) ? root : symbol,
                        0.95)
                .named(name(scan, dollar, known))
                .american()
                .known(known.orElse(null)));
        return end;
    }

    /** In "Watching $AAPL" the word before is no name: outside of brackets it must be the company's own. */
    private static NameSpan name(Scan scan, int dollar, Optional<KnownListings.Known> known) {
        NameSpan before = scan.nameBefore(dollar);
        boolean bracketed = FoldedText.isOpening(scan.text.at(scan.text.skipSpacesBack(dollar) - 1));
        boolean own = before.isThere() && known.isPresent() && scan.listings.isNamed(known.get(), scan.name(before));
        return bracketed || own ? before : NameSpan.NONE;
    }

    private static void accept(Scan scan, int start, int end, String symbol, InstrumentKind kind) {
        scan.accept(new MentionDraft(start, end, MentionRule.CASHTAG_NO_SECURITY, Convention.CASHTAG, symbol, 0.9)
                .kind(kind));
    }

    private static InstrumentKind kind(String root) {
        if (ScannerWords.CRYPTO.contains(root)) {
            return InstrumentKind.OTHER;
        } else if (ScannerWords.CURRENCIES.contains(root)) {
            return InstrumentKind.CURRENCY;
        }
        return ScannerWords.INDEXES.contains(root) ? InstrumentKind.INDEX : InstrumentKind.EQUITY;
    }

    /** {@code $RBS.L}: London's suffix is RIC's and Yahoo's; a disputed one is kept as written, without a market. */
    private static int atExchange(Scan scan, int dollar, int start, int rootEnd, int end) {
        FoldedText text = scan.text;
        String suffix = text.slice(rootEnd + 1, end);
        String root = text.slice(start, rootEnd);
        MentionDraft draft = new MentionDraft(dollar, end, MentionRule.CASHTAG, Convention.CASHTAG, root, 0.93);
        Exchange ric = scan.exchanges.ricSuffix(text, rootEnd + 1, end);
        Exchange yahoo = scan.exchanges.yahooSuffix(text, rootEnd + 1, end);
        Exchange row = ric == null ? yahoo : ric;
        boolean same = ric == null || yahoo == null || ric.mic().equals(yahoo.mic());
        if (same && !scan.exchanges.isDisputed(suffix)) {
            draft.at(row, suffix).ric(ric == null ? row.ricOf(root) : root + "." + suffix);
        } else {
            draft.exchange(suffix);
        }
        scan.accept(draft);
        return end;
    }

    private static int endOfClass(FoldedText text, int end) {
        boolean separator = text.at(end) == '.' || text.at(end) == '-' || text.at(end) == '/';
        boolean letter = FoldedText.isCapital(text.at(end + 1))
                && !FoldedText.isWord(text.at(end + 2))
                && text.at(end + 1) != 'L'
                && text.at(end + 1) != 'V'
                && text.at(end + 1) != 'T'
                && text.at(end + 1) != 'F';
        boolean sentence = text.at(end + 2) == '.' && FoldedText.isWord(text.at(end + 3));
        return separator && letter && !sentence ? end + 2 : end;
    }

    private static int endOfSuffix(Scan scan, int end) {
        FoldedText text = scan.text;
        if (text.at(end) != '.') {
            return end;
        }
        int suffixEnd = text.endOfCapitals(end + 1);
        boolean known = scan.exchanges.ricSuffix(text, end + 1, suffixEnd) != null
                || scan.exchanges.yahooSuffix(text, end + 1, suffixEnd) != null;
        return known && SymbolBoundary.isClearRight(text, suffixEnd) ? suffixEnd : end;
    }
}
