package io.newstape.mention.rule;

import io.newstape.mention.name.SpanSet;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the words of a text that some exchange lists, and that no rule has taken, among the mentions that there are. */
final class ArticleTokens {

    private static final WordSet AIRPORTS = RuleWords.LISTS.named("codes-of-airports");
    /** So many words of an article are looked at, so that a table costs no more than others. */
    static final int MOST = 300;

    private static final int FEWEST = 2;
    private static final int LONGEST = 12;
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 6;

    private ArticleTokens() {}

    /**
     * In reading order; empty without any candidate.
     *
     * @param most so many candidates at most
     */
    static List<ArticleToken> of(Scan scan, List<Mention> found, int most) {
        List<ArticleToken> tokens = List.of();
        SpanSet taken = null;
        FoldedText text = scan.text;
        int i = 0;
        while (i < text.length() && tokens.size() < most) {
            char c = text.charAt(i);
            if (!FoldedText.isWord(c)) {
                i++;
                continue;
            }
            int end = text.endOfWord(i);
            int on = FoldedText.isCapital(c) ? endOfSymbol(scan, i, end) : isCode(text, i, end) ? end : i;
            if (on > i) {
                taken = taken == null ? new SpanSet(found) : taken;
                ArticleToken token = taken.touches(i, on) ? null : token(scan, i, on);
                if (token != null) {
                    tokens = tokens.isEmpty() ? new ArrayList<>() : tokens;
                    tokens.add(token);
                }
            }
            i = Math.max(on, end);
        }
        if (tokens.isEmpty()) {
            return tokens;
        }
        for (Mention mention : found) {
            if (mention.isSecurity() && mention.rule() != MentionRule.COMPANY_NAME) {
                tokens.add(new ArticleToken(
                        mention.start(), mention.end(), mention.symbol(), false, scan, mention, false));
            }
        }
        tokens.sort(Comparator.comparingInt(ArticleToken::start));
        return tokens;
    }

    /** Null for a word that no exchange lists. */
    private static ArticleToken token(Scan scan, int start, int end) {
        String symbol = scan.text.slice(start, end);
        boolean american = ScannerWords.FUNDS.contains(symbol) || AmericanSymbols.isListed(symbol);
        boolean acronym = ScannerWords.ACRONYMS.contains(symbol) || ScannerWords.CRYPTO.contains(symbol);
        boolean bracketed = scan.text.at(start - 1) == '(' && FoldedText.isCapital(scan.text.at(start));
        if (american
                || bracketed
                || !acronym && scan.listings.mayKnow(symbol)
                || BrazilianCodeRule.hasForm(scan.text, start, end)) {
            boolean doubtful = acronym || AIRPORTS.contains(symbol) || scan.exchanges.prefix(symbol) != null;
            return new ArticleToken(start, end, symbol, american, scan, null, doubtful);
        }
        return null;
    }

    /** Behind a word of capitals and digits that means nothing else; its start where it is none. */
    private static int endOfSymbol(Scan scan, int start, int wordEnd) {
        FoldedText text = scan.text;
        int end = wordEnd;
        for (int i = start; i < wordEnd; i++) {
            if (!FoldedText.isSymbol(text.at(i))) {
                return start;
            }
        }
        if ((text.at(end) == '-' || text.at(end) == '&') && FoldedText.isCapital(text.at(end + 1))) {
            end = text.endOfWord(end + 1);
            if (end - start > LONGEST || !scan.listings.mayKnow(text.slice(start, end))) {
                return start;
            }
        }
        char before = text.at(start - 1);
        char after = text.at(end);
        boolean free = end - start >= FEWEST
                && end - start <= LONGEST
                && before != '-'
                && after != '-'
                && SymbolBoundary.isClearLeft(text, start)
                && SymbolBoundary.isClearRight(text, end)
                && !isLine(text, end)
                && !isBehindTime(text, start);
        return free
                        && !ScannerWords.CURRENCIES.has(text, start, end)
                        && !ScannerWords.INDEXES.has(text, start, end)
                        && !ScannerWords.FOREIGN_INDEXES.has(text, start, end)
                        && !MoveWords.FIGURES.has(text, start, end)
                ? end
                : start;
    }

    /** "PBR/A", "PBR/27": another line of the company. */
    private static boolean isLine(FoldedText text, int end) {
        char c = text.at(end + 1);
        return text.at(end) == '/'
                && (FoldedText.isDigit(c) || FoldedText.isCapital(c) && !FoldedText.isWord(text.at(end + 2)));
    }

    /** "10:30 ET": a zone. */
    private static boolean isBehindTime(FoldedText text, int start) {
        int left = text.skipSpacesBack(start);
        char c = text.at(left - 3);
        return FoldedText.isDigit(text.at(left - 1)) && (c == ':' || c == '.') && FoldedText.isDigit(text.at(left - 4))
                || text.startsWith(left - 2, "m.");
    }

    /** Digits alone in brackets, behind a word; no year. */
    private static boolean isCode(FoldedText text, int start, int end) {
        if (end - start < FEWEST_DIGITS || end - start > MOST_DIGITS || text.at(start - 1) != '(') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!FoldedText.isDigit(text.at(i))) {
                return false;
            }
        }
        boolean year = end - start == FEWEST_DIGITS && (text.startsWith(start, "19") || text.startsWith(start, "20"));
        char c = text.at(end);
        return !year && (c == ')' || (c == ',' || c == ';') && text.at(end + 1) == ' ');
    }
}
