package io.newstape.mention.name;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.BareSymbols;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.TradeWords;
import io.newstape.text.FoldedText;

/** A symbol that an article has introduced with its company or its exchange, and that stands alone later. */
final class RepeatedSymbol {

    /** Of fewer letters a symbol is too much like other things to be known again by itself. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 6;

    private RepeatedSymbol() {}

    /** Whether an introduced symbol may be known again at all. */
    static boolean canBeKnown(String symbol) {
        return isLetters(symbol) && !BareSymbols.isName(symbol) && (symbol.length() < SHORTEST || isSymbol(symbol));
    }

    /**
     * Whether a word that is written like the symbol is the symbol again. Three letters and more are. Beside one or two a
     * word of the trade stands, or two are no word and not how the company is called.
     */
    static boolean isMeant(FoldedText text, int start, int end) {
        return end - start >= SHORTEST || isMeantShort(text, start, end);
    }

    private static boolean isLetters(String symbol) {
        return symbol.length() <= LONGEST && symbol.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static boolean isMeantShort(FoldedText text, int start, int end) {
        String symbol = text.slice(start, end);
        boolean word = symbol.equals("A") || symbol.equals("I") || ScannerWords.ACRONYMS.contains(symbol);
        boolean trade = !word && TradeWords.areBeside(text, start, end) && !TradeWords.isClass(text, start);
        return trade
                || symbol.length() == 2
                        && AmericanSymbols.isDistinct(symbol)
                        && isSymbol(symbol)
                        && !ScannerWords.WORD_SUFFIXES.contains(symbol)
                        && !ScannerWords.POINTED.contains(symbol);
    }

    /** No abbreviation that has another meaning. */
    private static boolean isSymbol(String symbol) {
        return !ScannerWords.hasOtherMeaning(symbol, 0, symbol.length());
    }
}
