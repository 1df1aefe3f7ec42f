package io.newstape.mention.scan;

import io.newstape.text.FoldedText;
import io.newstape.text.NameKey;
import io.newstape.text.WordSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The markets outside the United States of which a text speaks by name or by index ({@code Sensex}, {@code WIG20},
 * {@code Stockholmsbörsen}), and its bare words of capitals that one of them lists as its own.
 */
public final class LocalSymbols {

    /** Of words in capitals so many are looked up, so that a text of capitals costs no more than others. */
    private static final int MOST = 200;

    private static final int MOST_MARKETS = 3;
    /** Exchanges that list few companies of other countries: what they list is meant there. */
    private static final Set<String> OWN =
            Set.of("XSTO", "XCSE", "XHEL", "XOSL", "XPAR", "XAMS", "MTAA", "XSWX", "XTAE", "XWAR", "XASX", "XSES");

    private static final String SINGAPORE = "XSES";
    private static final int FEWEST_LETTERS = 3;
    private static final int LONG_NAME = 5;
    private static final int LONGEST = 12;
    private static final Map<String, String> WORDS = ScannerWords.LISTS.pairs("words-of-one-market");
    private static final WordSet KEYS = new WordSet(WORDS.keySet());
    private static final int SHORTEST_WORD = 2;
    private static final int SHAPE_COUNT = 1 << 12;
    private static final BitSet SHAPES = shapes();
    private static final WordSet NO_SYMBOLS = ScannerWords.LISTS.named("no-symbols-of-other-markets");

    private final Set<String> markets;
    private final Map<String, KnownListings.Known> listed;
    /** Null until the first question. */
    private Set<String> called;

    private Set<String> plainMarkets;

    private LocalSymbols(Set<String> markets, Map<String, KnownListings.Known> listed) {
        this.markets = markets;
        this.listed = listed;
    }

    static LocalSymbols of(FoldedText text, Function<String, List<KnownListings.Known>> everywhere) {
        Set<String> markets = markets(text);
        if (markets.isEmpty() || markets.size() > MOST_MARKETS) {
            return new LocalSymbols(markets, Map.of());
        }
        Map<String, KnownListings.Known> listed = new HashMap<>();
        Set<String> looked = new HashSet<>();
        int i = 0;
        while (i < text.length() && looked.size() < MOST) {
            if (!FoldedText.isCapital(text.charAt(i))) {
                i = Math.max(i + 1, text.endOfWord(i));
                continue;
            }
            int end = text.endOfWord(i);
            String word = isSymbol(text, i, end) ? text.slice(i, end) : "";
            if (!word.isEmpty() && looked.add(word)) {
                KnownListings.Known known = listing(everywhere.apply(word), word, markets);
                if (known != null) {
                    listed.put(known.symbol(), known);
                }
            }
            i = end;
        }
        return new LocalSymbols(markets, listed);
    }

    /** The codes (MIC) of the markets of which the text speaks. */
    public Set<String> markets() {
        return markets;
    }

    public boolean isEmpty() {
        return listed.isEmpty();
    }

    /** The listing that a bare word means at a market of the text; null for none. */
    public KnownListings.Known listing(String symbol) {
        return listed.get(symbol);
    }

    /** How many bare words of the text the market of a listing has besides it, each counted once. */
    public int besides(KnownListings.Known listing) {
        int count = 0;
        for (KnownListings.Known other : listed.values()) {
            count += other.mic().equals(listing.mic()) && !other.symbol().equals(listing.symbol()) ? 1 : 0;
        }
        return count;
    }

    private static Set<String> markets(FoldedText text) {
        // most texts name none
        Set<String> markets = Set.of();
        int i = 0;
        while (i < text.length()) {
            int end = endOfWord(text, i);
            if (end - i >= SHORTEST_WORD && SHAPES.get(shape(text, i, end)) && KEYS.has(text, i, end)) {
                markets = markets.isEmpty() ? new LinkedHashSet<>() : markets;
                markets.add(WORDS.get(text.slice(i, end)));
            }
            if (text.charAt(i) == 'S' && text.at(i + 1) == '$' && SymbolBoundary.isClearLeft(text, i)) {
                markets = markets.isEmpty() ? new LinkedHashSet<>() : markets;
                markets.add(SINGAPORE);
            }
            i = Math.max(end, i + 1);
        }
        return markets;
    }

    /** Whether a listing's symbol is one of Singapore's codes, of letters and digits: nothing else looks like "D05". */
    public static boolean isCode(KnownListings.Known listing) {
        return listing.mic().equals(SINGAPORE) && listing.symbol().chars().anyMatch(Character::isDigit);
    }

    /**
     * Whether the symbol is also how the company is called, such as BHP. A name of five letters or more that the company
     * doesn't write in capitals is the symbol where it stands so.
     */
    public static boolean isName(KnownListings.Known listing) {
        String symbol = listing.symbol();
        boolean anyCase = symbol.length() < LONG_NAME;
        return (listing.name() + ' ').regionMatches(anyCase, 0, symbol + ' ', 0, symbol.length() + 1);
    }

    /** Whether the company of a listing that the text has is called by its symbol in prose: CSL by name, NAB by its initials. */
    public boolean isCalled(KnownListings.Known listing) {
        learn();
        return called.contains(listing.symbol());
    }

    private static boolean hasItsName(KnownListings.Known listing) {
        return isName(listing)
                || NameAgreement.of(NameKey.core(listing.name()), listing.symbol()) == NameAgreement.INITIALS;
    }

    /** Whether the text has a symbol of a market by which no company is called: so it writes in symbols. */
    public boolean hasPlainSymbol(String mic) {
        learn();
        return plainMarkets.contains(mic);
    }

    private void learn() {
        if (called != null) {
            return;
        }
        called = new HashSet<>();
        plainMarkets = new HashSet<>();
        for (KnownListings.Known known : listed.values()) {
            if (hasItsName(known)) {
                called.add(known.symbol());
            } else {
                plainMarkets.add(known.mic());
            }
        }
    }

    private static int endOfWord(FoldedText text, int start) {
        int end = text.endOfWord(start);
        while (text.at(end) >= 0x80 && isPart(text.at(end))) {
            end = text.endOfWord(end + 1);
        }
        return end;
    }

    /** A letter, or a mark above one, as Thai writes vowels. */
    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static BitSet shapes() {
        BitSet shapes = new BitSet(SHAPE_COUNT);
        for (String word : WORDS.keySet()) {
            shapes.set(shape(word, 0, word.length()));
        }
        return shapes;
    }

    /** Tells most words apart from those of the list by two letters and the length. */
    private static int shape(CharSequence text, int start, int end) {
        int second = end - start > 1 ? text.charAt(start + 1) : 0;
        return (text.charAt(start) * 31 + second * 7 + end - start) & (SHAPE_COUNT - 1);
    }

    private static boolean isSymbol(FoldedText text, int start, int end) {
        if (end - start < FEWEST_LETTERS || end - start > LONGEST) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!FoldedText.isSymbol(text.at(i))) {
                return false;
            }
        }
        return SymbolBoundary.isClearLeft(text, start)
                && SymbolBoundary.isClearRight(text, end)
                && text.at(end) != '-'
                && text.at(start - 1) != '-'
                && !ScannerWords.ACRONYMS.has(text, start, end)
                && !ScannerWords.ALERTS.has(text, start, end)
                && !ScannerWords.CURRENCIES.has(text, start, end)
                && !ScannerWords.INDEXES.has(text, start, end)
                && !ScannerWords.FOREIGN_INDEXES.has(text, start, end)
                && !NO_SYMBOLS.has(text, start, end)
                && !KEYS.has(text, start, end)
                && (isBeforeFigure(text, end) || isBeforeAmount(text, end) || !text.isShouting(start, end));
    }

    /** "SAN +1,1%": a row of figures has no small letters. */
    private static boolean isBeforeFigure(FoldedText text, int end) {
        char sign = text.at(end + 1);
        return text.at(end) == ' '
                && (sign == '+' || sign == '-' || sign == '%' || sign == '\u2212')
                && FoldedText.isDigit(text.at(end + 2));
    }

    /** "BBCA Rp412bn": an amount in money of letters. */
    private static boolean isBeforeAmount(FoldedText text, int end) {
        return text.at(end) == ' '
                && FoldedText.isCapital(text.at(end + 1))
                && FoldedText.isSmall(text.at(end + 2))
                && FoldedText.isDigit(text.at(end + 3));
    }

    /** The one listing at home on one of the markets. */
    private static KnownListings.Known listing(
            List<KnownListings.Known> everywhere, String symbol, Set<String> markets) {
        KnownListings.Known one = null;
        for (KnownListings.Known known : everywhere) {
            if ((known.home() || OWN.contains(known.mic()))
                    && markets.contains(known.mic())
                    && known.symbol().equals(symbol)) {
                if (one != null && !one.mic().equals(known.mic())) {
                    return null;
                }
                one = one == null ? known : one;
            }
        }
        return one;
    }
}
