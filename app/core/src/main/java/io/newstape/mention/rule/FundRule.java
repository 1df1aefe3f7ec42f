package io.newstape.mention.rule;

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
import java.util.Set;

/**
 * {@code Vanguard's VFV}, {@code the fund VUSA}, {@code the iShares fund (PFF)}: the symbol of a well-known fund, where
 * words of funds stand near it.
 */
final class FundRule {

    /** Symbols of funds outside the United States. */
    static final WordSet ELSEWHERE = RuleWords.LISTS.named("funds-elsewhere");

    private static final WordSet WORDS = RuleWords.LISTS.named("words-of-funds");
    private static final int LONGEST_AMERICAN = 5;
    private static final int OTHERS = 2;
    private static final int FEWEST = 3;
    private static final int DISTINCT = 4;
    private static final int REACH = 90;

    private FundRule() {}

    /** A fund of the United States in brackets: one of four letters is nothing else there. */
    static boolean inBrackets(Scan scan, int start, int end) {
        if (end - start >= DISTINCT && ScannerWords.FUNDS.contains(scan.text.slice(start, end))) {
            take(scan, start, end, true);
            return true;
        }
        return apply(scan, start, end);
    }

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        boolean american = end - start <= LONGEST_AMERICAN && ScannerWords.FUNDS.has(text, start, end);
        if (end - start < FEWEST
                || !american && !ELSEWHERE.has(text, start, end)
                || !SymbolBoundary.isClearLeft(text, start)
                || !SymbolBoundary.isClearRight(text, end)
                || text.at(start - 1) == '-'
                || text.at(end) == '-'
                || text.isShouting(start, end)
                || text.startsWith(start - 5, "MSCI ")
                || SymbolBoundary.isBeforeName(text, end)
                || !speaksOfFunds(text, start, end) && (american || !isDistinct(scan, start, end))) {
            return false;
        }
        take(scan, start, end, american);
        return true;
    }

    /**
     * Outside America nothing else looks like the longest of them; one of four letters needs a word of funds anywhere, or
     * two others of them: "XEQT or VEQT, and ZAG".
     */
    private static boolean isDistinct(Scan scan, int start, int end) {
        if (end - start > LONGEST_AMERICAN) {
            return true;
        }
        return end - start >= DISTINCT && (scan.hasWord(WORDS) || hasOthers(scan, scan.text.slice(start, end)));
    }

    private static boolean hasOthers(Scan scan, String symbol) {
        Set<String> funds = scan.firstWords(ELSEWHERE, OTHERS + 1);
        return funds.size() - (funds.contains(symbol) ? 1 : 0) >= OTHERS;
    }

    private static void take(Scan scan, int start, int end, boolean american) {
        String symbol = scan.text.slice(start, end);
        MentionDraft draft = new MentionDraft(start, end, MentionRule.FUND, Convention.NAME_AND_TICKER, symbol, 0.85)
                .kind(InstrumentKind.ETF)
                .named(NameSpan.NONE);
        if (american) {
            draft.american().known(scan.bySymbol(symbol, null).orElse(null));
        }
        scan.accept(draft);
    }

    /** Whether a word of funds stands near, in the same line. */
    private static boolean speaksOfFunds(FoldedText text, int start, int end) {
        int from = Math.max(0, start - REACH);
        int to = Math.min(text.length(), end + REACH / 2);
        int i = from;
        while (i < to) {
            int wordEnd = i;
            while (wordEnd < to && Character.isLetter(text.at(wordEnd))) {
                wordEnd++;
            }
            if (wordEnd > i && WORDS.hasInSmallLetters(text, i, wordEnd)) {
                return true;
            }
            i = wordEnd + 1;
        }
        return false;
    }
}
