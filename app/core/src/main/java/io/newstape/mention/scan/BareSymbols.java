package io.newstape.mention.scan;

import io.newstape.text.FoldedText;
import java.util.HashSet;
import java.util.Set;

/**
 * The bare words of capitals of a text that can hardly be anything but symbols of America: {@code NVDA}, {@code PLTR}.
 * Several of them say that the text talks in symbols, so that shorter ones beside them are symbols too.
 */
public final class BareSymbols {

    /** How much the form of a symbol alone proves. */
    public enum Strength {
        /** No symbol of America, or an acronym, a place, a currency more often. */
        NONE,
        /** A word, a place or a common acronym too. */
        WORD,
        /** How the company is called anyway, or one or two letters. */
        NAME,
        /** Three letters that mean nothing else as far as is known. */
        FAIR,
        /** Four letters or more that mean nothing else. */
        STRONG
    }

    private static final Set<String> WORDS = ScannerWords.LISTS.named("symbols-that-are-words");
    /** Of the symbols that are like the company's name, those that it writes in capitals: IBM, not ROKU. */
    private static final Set<String> CALLED = ScannerWords.LISTS.named("names-in-capitals");

    private static final int LONGEST = 5;
    private static final int LONG = 4;
    private static final int SHORT = 3;

    private final Set<String> strong;
    private final Set<String> fair;

    private BareSymbols(Set<String> strong, Set<String> fair) {
        this.strong = strong;
        this.fair = fair;
    }

    static BareSymbols of(FoldedText text) {
        Set<String> strong = new HashSet<>();
        Set<String> fair = new HashSet<>();
        int end;
        for (int i = text.nextCapital(0); i < text.length(); i = text.nextCapital(end)) {
            end = text.endOfWord(i);
            boolean form = end - i >= SHORT
                    && end - i <= LONGEST
                    && text.endOfCapitals(i) == end
                    && SymbolBoundary.isClearLeft(text, i)
                    && SymbolBoundary.isClearRight(text, end);
            if (form) {
                String word = text.slice(i, end);
                Strength strength = strengthOf(word);
                if (strength.compareTo(Strength.FAIR) >= 0 && !text.isShouting(i, end)) {
                    (strength == Strength.STRONG ? strong : fair).add(word);
                }
            }
        }
        return new BareSymbols(strong, fair);
    }

    /** How many strong symbols the text has besides one, each counted once; of fair ones two count as one. */
    public int besides(String symbol) {
        int others = fair.size() - (fair.contains(symbol) ? 1 : 0);
        return strong.size() - (strong.contains(symbol) ? 1 : 0) + (others + 1) / 2;
    }

    /** Whether a company writes its name in these capitals, as UBS does: alone they are the name again. */
    public static boolean isName(String capitals) {
        return CALLED.contains(capitals);
    }

    public static Strength strengthOf(String symbol) {
        boolean fund = ScannerWords.FUNDS.contains(symbol);
        int length = symbol.length();
        if (!fund && !AmericanSymbols.isListed(symbol)
                || ScannerWords.ACRONYMS.contains(symbol)
                || ScannerWords.CURRENCIES.contains(symbol)
                || ScannerWords.CRYPTO.contains(symbol)
                || ScannerWords.INDEXES.contains(symbol)
                || ScannerWords.FOREIGN_INDEXES.contains(symbol)) {
            return Strength.NONE;
        }
        if (WORDS.contains(symbol) || ScannerWords.PLACES.contains(symbol) || ScannerWords.ALERTS.contains(symbol)) {
            return Strength.WORD;
        }
        boolean called = !fund && !AmericanSymbols.isDistinct(symbol) && (length < SHORT || CALLED.contains(symbol));
        if (length < SHORT || called) {
            return Strength.NAME;
        }
        return length < LONG ? Strength.FAIR : Strength.STRONG;
    }
}
