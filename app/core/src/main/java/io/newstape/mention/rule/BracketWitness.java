package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.NameWords;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.text.FoldedText;
import java.util.Set;

/**
 * What speaks for an American symbol in brackets where no name before it does: a name in small letters ({@code
 * monday.com (MNDY)}), the company's name elsewhere in the sentence ({@code Novo Nordisk fell; its shares in New York
 * (NVO) ...}), or a name in East Asian script in a text about American markets ({@code 테슬라(TSLA)}).
 */
final class BracketWitness {

    private static final Set<String> AMERICA = RuleWords.LISTS.named("eastern-words-for-america");
    private static final int REACH = 220;
    private static final int SHORTEST_NAME = 5;
    private static final int DISTINCT = 4;

    private BracketWitness() {}

    /**
     * The name that speaks for a symbol; null when there is none.
     *
     * @param company the name before the bracket; null for none
     */
    static NameSpan of(Scan scan, int bracket, String symbol, String company) {
        if (symbol.length() < 2 || ScannerWords.ACRONYMS.contains(symbol) || !AmericanSymbols.isListed(symbol)) {
            return null;
        }
        int end = scan.text.skipSpacesBack(bracket);
        if (FoldedText.isEastAsian(scan.text.at(end - 1))) {
            return isEastern(scan, end, symbol) ? NameSpan.NONE : null;
        }
        boolean acronym = company != null && NameAgreement.of(company, symbol) == NameAgreement.INITIALS;
        if (acronym || symbol.length() < 3 && ScannerWords.PLACES.contains(symbol)) {
            return null;
        }
        NameSpan small = smallName(scan.text, end, symbol);
        return small != null ? small : inSentence(scan.text, bracket, symbol);
    }

    /** "monday.com", "iRobot", "snowflake": the word right before the bracket is the first word of the listed name. */
    private static NameSpan smallName(FoldedText text, int end, String symbol) {
        int start = end;
        while (start > 0 && end - start < 30 && (FoldedText.isWord(text.at(start - 1)) || text.at(start - 1) == '.')) {
            start--;
        }
        boolean whole = end - start >= SHORTEST_NAME && FoldedText.isSmall(text.at(start));
        return whole && AmericanSymbols.isListedAs(symbol, text.slice(start, end)) ? new NameSpan(start, end) : null;
    }

    private static NameSpan inSentence(FoldedText text, int bracket, String symbol) {
        int from = bracket;
        while (from > 0 && bracket - from < REACH && !isSentenceEnd(text, from - 1)) {
            from--;
        }
        int[] name = NameWords.find(text.slice(from, bracket), symbol, null);
        return name.length == 0 ? null : NameSpan.NONE;
    }

    private static boolean isSentenceEnd(FoldedText text, int at) {
        char c = text.at(at);
        return c == '\n'
                || (c == '.' || c == '!' || c == '?')
                        && FoldedText.isSpace(text.at(at + 1))
                        && FoldedText.isCapital(text.at(text.skipSpaces(at + 1)));
    }

    private static boolean isEastern(Scan scan, int at, String symbol) {
        if (symbol.length() < DISTINCT || !AmericanSymbols.isDistinct(symbol)) {
            return false;
        }
        String around = scan.text.slice(Math.max(0, at - REACH), Math.min(scan.text.length(), at + REACH));
        return AMERICA.stream().anyMatch(around::contains);
    }
}
