package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code AAPL US Equity}, {@code 7203 JP}, {@code VOD LN}, {@code BRK/B US Equity}: a symbol, a space, two letters for
 * the exchange. "Equity" makes it certain; without it, letters that are words too ("IN", "US") need more.
 */
final class BloombergRule {

    /** Codes that mean nothing else between a symbol and the rest of a sentence. */
    private static final Set<String> PLAIN = RuleWords.LISTS.named("bloomberg-codes");
    /** Of these, the ones that don't count behind letters: "UN" and "AT" are words in capitals too. */
    private static final Set<String> NOT_BEHIND_LETTERS = RuleWords.LISTS.named("bloomberg-codes-that-are-words");

    /** Codes that stand in capitals for other things too: information technology. */
    private static final Set<String> WORDS = Set.of("IT", "IS");

    private static final int SHORTEST_LISTED = 3;

    /** MICs behind the code "US", the larger first. */
    private static final List<String> AMERICAN = List.of("XNYS", "XNAS", "ARCX", "XASE", "BATS");

    private BloombergRule() {}

    /** @return where to go on; {@code end} when it is none */
    static int apply(Scan scan, int start, int wordEnd) {
        FoldedText text = scan.text;
        int end = wordEnd;
        if (text.at(end) == '/' && FoldedText.isCapital(text.at(end + 1)) && text.at(end + 2) == ' ') {
            end += 2;
        }
        int code = end + 1;
        int codeEnd = code + 2;
        if (text.at(end) != ' '
                || !FoldedText.isCapital(text.at(code))
                || !FoldedText.isCapital(text.at(code + 1))
                || !SymbolBoundary.isClearRight(text, codeEnd)
                || !SymbolBoundary.isClearLeft(text, start)
                || end - start > 10) {
            return wordEnd;
        }
        boolean grade = text.at(codeEnd) == '/'
                && FoldedText.isCapital(text.at(codeEnd + 1))
                && !FoldedText.isWord(text.at(codeEnd + 2));
        if (grade) {
            // "ICR BB/B"
            return wordEnd;
        }
        boolean american = text.is(code, codeEnd, "US");
        Exchange exchange = scan.exchanges.bloomberg(text, code, codeEnd);
        if (exchange == null && !american) {
            return wordEnd;
        }
        if (text.startsWith(codeEnd, " Equity") && !FoldedText.isWord(text.at(codeEnd + 7))) {
            return take(scan, start, end, codeEnd, codeEnd + 7, exchange, 0.98);
        }
        return isCertain(scan, start, end, codeEnd, american, exchange)
                ? take(scan, start, end, codeEnd, codeEnd, exchange, 0.88)
                : wordEnd;
    }

    private static boolean isCertain(Scan scan, int start, int end, int codeEnd, boolean american, Exchange exchange) {
        FoldedText text = scan.text;
        String symbol = text.slice(start, end);
        if (text.isShouting(start, codeEnd) && !isInRow(scan)
                || scan.exchanges.prefix(symbol) != null
                        && !scan.isListedAt(symbol, exchange == null ? "XNYS" : exchange.mic())
                || ScannerWords.ALERTS.contains(symbol)
                || text.at(text.skipSpaces(codeEnd)) == ':'
                        && !isInRow(scan)
                        && !(exchange != null && exchange.mic().equals("XSES") && scan.speaksOf("XSES"))) {
            return false;
        }
        boolean bracketed = text.at(text.skipSpacesBack(start) - 1) == '('
                && (text.at(codeEnd) == ')' || text.at(codeEnd) == ',' || text.at(codeEnd) == ';');
        boolean known = (american ? american(scan, symbol) : scan.bySymbol(symbol, exchange.mic())).isPresent();
        if (american) {
            boolean punctuated = !FoldedText.isSpace(text.at(codeEnd)) || codeEnd >= text.length();
            return !FoldedText.isDigit(text.at(start))
                    && (bracketed && !ScannerWords.ACRONYMS.contains(symbol)
                            || punctuated
                                    && (known || AmericanSymbols.isDistinct(symbol) || isOverTheCounter(scan, symbol)));
        }
        String code = text.slice(codeEnd - 2, codeEnd);
        if (FoldedText.isDigit(text.at(start))) {
            return exchange.grammar().digits() || code.equals("JP") || code.equals("JT")
                    ? isNumber(scan, start, end, codeEnd, exchange, bracketed, known)
                    : false;
        }
        if (ScannerWords.ACRONYMS.contains(symbol) && !known && !bracketed && !isInRow(scan)) {
            return false;
        }
        boolean fits = exchange.grammar().matches(symbol) && !exchange.grammar().digits();
        return fits
                && (bracketed
                        || known
                        || isListed(scan, symbol, code, exchange)
                        || code.equals("SP") && symbol.length() >= 3 && scan.speaksOf(exchange.mic())
                        || PLAIN.contains(code) && !NOT_BEHIND_LETTERS.contains(code) && symbol.length() >= 2);
    }

    /** "ADR NTDOY US": five letters that end with the letter of depositary receipts or of foreign shares. */
    private static boolean isOverTheCounter(Scan scan, String symbol) {
        int last = symbol.length() - 1;
        return last == 4
                && (symbol.charAt(last) == 'Y' || symbol.charAt(last) == 'F')
                && scan.isListedAt(symbol, "OTCM");
    }

    /** "RIO AU", "NOVOB DC": the exchange lists a symbol of three letters or more, and the code is no common word. */
    private static boolean isListed(Scan scan, String symbol, String code, Exchange exchange) {
        boolean acronym = ScannerWords.ACRONYMS.contains(symbol) && !isInRow(scan);
        if (symbol.length() < SHORTEST_LISTED || WORDS.contains(code) || acronym) {
            return false;
        }
        return scan.isListedAt(spelled(scan, symbol, exchange), exchange.mic());
    }

    /** "BHP AU vs RIO AU": the symbol before is one of Bloomberg's too. */
    private static boolean isInRow(Scan scan) {
        return scan.last() != null && scan.last().rule() == MentionRule.BLOOMBERG;
    }

    /** Bloomberg joins the class to the symbol, "NOVOB"; the Nordic exchanges write "NOVO-B". */
    private static String spelled(Scan scan, String symbol, Exchange exchange) {
        int last = symbol.length() - 1;
        char letter = symbol.charAt(last);
        String parted = symbol.substring(0, last) + '-' + letter;
        boolean nordic = letter >= 'A' && letter <= 'C' && last >= 2;
        return nordic && !scan.isListedAt(symbol, exchange.mic()) && scan.isListedAt(parted, exchange.mic())
                ? parted
                : symbol;
    }

    /** A number before "HK" may be a year or an amount of dollars. */
    private static boolean isNumber(
            Scan scan, int start, int end, int codeEnd, Exchange exchange, boolean bracketed, boolean known) {
        FoldedText text = scan.text;
        if (!exchange.grammar().matches(text, start, end)) {
            return false;
        }
        boolean amount =
                (text.at(start - 1) == ',' || text.at(start - 1) == '.') && FoldedText.isDigit(text.at(start - 2));
        int next = text.skipSpaces(codeEnd);
        boolean money = text.startsWith(next, "dollar")
                || text.startsWith(next, "cent")
                || text.startsWith(next, "won")
                || text.at(codeEnd) == '$';
        boolean year = end - start == 4 && (text.startsWith(start, "19") || text.startsWith(start, "20"));
        return !amount && !money && (bracketed || known || !year && end - start >= 3);
    }

    private static int take(
            Scan scan, int start, int end, int codeEnd, int whole, Exchange exchange, double confidence) {
        FoldedText text = scan.text;
        String symbol = text.slice(start, end);
        String spelled = exchange == null ? symbol : spelled(scan, symbol, exchange);
        MentionDraft draft = new MentionDraft(
                        start, whole, MentionRule.BLOOMBERG, Convention.BLOOMBERG, symbol, confidence)
                .kind(InstrumentKind.EQUITY);
        String written = text.slice(codeEnd - 2, codeEnd);
        Optional<KnownListings.Known> known =
                exchange == null ? american(scan, symbol) : scan.bySymbol(spelled, exchange.mic());
        if (exchange != null) {
            draft.at(exchange, written).ric(exchange.ricOf(spelled));
        } else {
            draft.exchange(written);
        }
        scan.accept(draft.known(known.orElse(null)));
        return whole;
    }

    /** "US" is all of the United States together: the master says which of its exchanges. */
    private static Optional<KnownListings.Known> american(Scan scan, String symbol) {
        return AMERICAN.stream()
                .flatMap(mic -> scan.bySymbol(symbol, mic).stream())
                .findFirst();
    }
}
