package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.LongIntMap;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/**
 * Which tokens look like names of companies, markets and people: runs of capitals, and whatever a ticker follows.
 *
 * <p>Markets, goods and sectors count as names too, though they are written small: news says that they rise and fall.
 * In a headline that capitalises its words only these and tickers tell.
 */
public final class NameTokens {

    private static final SymbolSet NO_NAMES = SymbolSet.named("capitals-that-are-no-names");
    private static final SymbolSet MARKETS = SymbolSet.named("markets");

    private static final SymbolSet MULTIPLES = SymbolSet.named("multiples");
    private static final long MARKET = Symbols.of("market");
    private static final SymbolSet OF_MARKET = SymbolSet.named("of-market");
    private static final SymbolSet UNITS = SymbolSet.named("currency-units");

    private static final double TITLE_CASE = 0.7;

    private final Tokens tokens;
    private final boolean[] name;
    private final int count;

    private NameTokens(Tokens tokens, boolean[] name) {
        this.tokens = tokens;
        this.name = name;
        this.count = count(0, name.length);
    }

    static NameTokens in(Tokens tokens) {
        boolean[] name = new boolean[tokens.size()];
        boolean titleCase = isTitleCase(tokens);
        for (int i = 0; i < name.length; i++) {
            boolean opens = tokens.opensSentence(i) || tokens.isMark(i - 1, '"');
            if (tokens.kind(i) == Tokens.TICKER) {
                markNameBefore(tokens, name, i);
            } else if (MARKETS.has(tokens.symbol(i))) {
                name[i] = !isUnit(tokens, i);
            } else if (!titleCase && !opens) {
                name[i] = isNameLike(tokens, i);
                // a sentence that begins with two capitals begins with a name
                boolean second = i == 1 || i > 1 && tokens.sentence(i - 2) != tokens.sentence(i);
                if (name[i] && second && isNameLike(tokens, i - 1)) {
                    name[i - 1] = true;
                }
            }
        }
        markAgain(tokens, name);
        return new NameTokens(tokens, name);
    }

    /** A capital that opens a sentence is a name where the text has that name elsewhere: "Toda fell. Toda said ...". */
    private static void markAgain(Tokens tokens, boolean[] name) {
        LongIntMap known = null;
        for (int i = 1; i < name.length; i++) {
            if (isOpeningCapital(tokens, i) && !name[i]) {
                known = known == null ? capitals(tokens, name) : known;
                name[i] = known.get(tokens.symbol(i)) >= 0;
            }
        }
    }

    private static boolean isOpeningCapital(Tokens tokens, int i) {
        return tokens.isCapital(i) && tokens.opensSentence(i);
    }

    private static LongIntMap capitals(Tokens tokens, boolean[] name) {
        int count = 0;
        for (int i = 0; i < name.length; i++) {
            count += isCapitalName(tokens, name, i) ? 1 : 0;
        }
        LongIntMap known = new LongIntMap(count);
        for (int i = 0; i < name.length; i++) {
            if (isCapitalName(tokens, name, i)) {
                known.put(tokens.symbol(i), i);
            }
        }
        return known;
    }

    private static boolean isCapitalName(Tokens tokens, boolean[] name, int i) {
        return name[i] && tokens.isCapital(i) && tokens.kind(i) == Tokens.WORD;
    }

    /** "14 billion yen" is a sum and no news of a currency, "market share" is none of the market. */
    private static boolean isUnit(Tokens tokens, int i) {
        boolean counted = i > 0 && (tokens.kind(i - 1) == Tokens.NUMBER || MULTIPLES.has(tokens.symbol(i - 1)));
        boolean of = tokens.is(i, MARKET) && i + 1 < tokens.size() && OF_MARKET.has(tokens.symbol(i + 1));
        return of || counted && UNITS.has(tokens.symbol(i));
    }

    /** Whether the token names a market, good or sector. */
    public boolean isMarket(int token) {
        return MARKETS.has(tokens.symbol(token));
    }

    public boolean is(int token) {
        return name[token];
    }

    /** How many names there are that don't begin in a mention. */
    int others(int mentionFirst, int mentionLast) {
        return count - count(mentionFirst, mentionLast + 1);
    }

    private int count(int from, int to) {
        int begun = 0;
        for (int i = from; i < to; i++) {
            begun += name[i] && (i == 0 || !name[i - 1]) ? 1 : 0;
        }
        return begun;
    }

    /** Token behind the run of names that this one stands in. */
    int end(int token) {
        int end = token;
        while (end < name.length && name[end]) {
            end++;
        }
        return end;
    }

    private static void markNameBefore(Tokens tokens, boolean[] name, int ticker) {
        name[ticker] = true;
        int first = Math.max(0, ticker - 6);
        for (int i = ticker - 1; i >= first && tokens.sentence(i) == tokens.sentence(ticker); i--) {
            if (!tokens.isCapital(i)) {
                break;
            }
            name[i] = true;
        }
    }

    private static boolean isNameLike(Tokens tokens, int i) {
        return tokens.kind(i) == Tokens.WORD && tokens.isCapital(i) && !NO_NAMES.has(tokens.symbol(i));
    }

    private static boolean isTitleCase(Tokens tokens) {
        int words = 0;
        int capitals = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean opens = i > 0 && tokens.opensSentence(i);
            if (!opens && tokens.kind(i) == Tokens.WORD && tokens.end(i) - tokens.start(i) > 3) {
                words++;
                capitals += tokens.isCapital(i) ? 1 : 0;
            }
        }
        return words >= 4 && capitals > TITLE_CASE * words;
    }
}
