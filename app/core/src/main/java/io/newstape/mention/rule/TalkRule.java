package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanContext;
import io.newstape.mention.scan.BareSymbols;
import io.newstape.mention.scan.BareSymbols.Strength;
import io.newstape.mention.scan.MarketPlace;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.NameWords;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.HashSet;
import java.util.Set;

/**
 * {@code sold half of my NVDA and bought GOOGL}, {@code Loaded up on RKLB and ASTS}, {@code TSLA: deliveries beat}: American
 * symbols in talk, where nothing stands beside them that decides alone. Several small signs count together: how
 * distinct the symbol is, other symbols in the text, words of dealing near it, its place in the line or in a list, and
 * the company's name elsewhere in the text.
 */
final class TalkRule {

    /** So many points make a symbol. */
    private static final int ENOUGH = 4;

    private static final int FEWEST_LETTERS = 2;
    private static final int SHORT = 3;
    private static final int REACH = 500;
    private static final int MOST_OTHERS = 2;
    private static final WordSet NOT_BEHIND = RuleWords.LISTS.named("words-before-no-symbol");

    private TalkRule() {}

    static boolean apply(Scan scan, int start, int end, String symbol) {
        Strength strength = BareSymbols.strengthOf(symbol);
        if (strength == Strength.NONE
                || MoveWords.FIGURES.contains(symbol)
                || scan.exchanges.prefix(symbol) != null
                || isPartOfMore(scan.text, start, end, strength)) {
            return false;
        }
        boolean beside = TalkWords.areBeside(scan, start, end);
        boolean distinct = strength == Strength.FAIR || strength == Strength.STRONG;
        if (!beside && !distinct) {
            // nothing but a word of dealing right beside it, or a list with other symbols, makes a symbol of a name
            return false;
        }
        int others = others(scan, symbol);
        boolean near = beside || TalkWords.areNear(scan.text, start, end);
        boolean talk = near || scan.speaksOfMarkets() && others >= MOST_OTHERS;
        if (!talk || !isMeant(scan, start, symbol, strength, others + (beside ? 2 : near ? 1 : 0), beside)) {
            return false;
        }
        if (!isAmericanHere(scan, symbol, others)) {
            return false;
        }
        double confidence = strength == Strength.STRONG ? 0.85 : 0.8;
        return AmericanTicker.accept(scan, start, end, symbol, MentionRule.TALK, NameSpan.NONE, confidence);
    }

    /** One letter, in a row of symbols: "WFC and C", "KSS, M". */
    static boolean applyLetter(Scan scan, int start, int end, String symbol) {
        boolean letter = BareSymbols.strengthOf(symbol) == Strength.NAME && !symbol.equals("A") && !symbol.equals("I");
        boolean row = scan.last() != null
                && scan.last().rule() == MentionRule.TALK
                && TalkWords.isBehindSymbol(scan, start)
                && !SymbolBoundary.isBeforeName(scan.text, end)
                && others(scan, symbol) >= MOST_OTHERS;
        return letter && row && AmericanTicker.accept(scan, start, end, symbol, MentionRule.TALK, NameSpan.NONE, 0.8);
    }

    private static boolean isMeant(Scan scan, int start, String symbol, Strength strength, int signs, boolean beside) {
        return switch (strength) {
            // it looks like nothing else, so the one sign that brought it here is enough
            case STRONG -> true;
            case FAIR ->
                (beside ? signs + 1 >= ENOUGH : ScannerWords.FUNDS.contains(symbol) && signs >= 2)
                        || isNamed(scan, symbol, start);
            case NAME -> signs + 1 >= ENOUGH;
            case WORD -> signs >= ENOUGH || isNamed(scan, symbol, start);
            default -> false;
        };
    }

    /** "BYD Co.", "OXY WS", "IAG ICAG.L", "BTG (BPAC11)", "flight BA": a name, or a part of another symbol. */
    static boolean isPartOfMore(FoldedText text, int start, int end, Strength strength) {
        int before = text.skipSpacesBack(start);
        boolean interval = text.at(before - 1) == '%' && end - start <= FEWEST_LETTERS;
        boolean other =
                interval || NOT_BEHIND.hasInSmallLetters(text, text.startOfWord(before), before) && before < start;
        int next = text.at(end + 1) == '(' ? end + 2 : end + 1;
        boolean capitals = text.at(end) == ' '
                && FoldedText.isCapital(text.at(next))
                && (FoldedText.isSymbol(text.at(next + 1)) || text.at(next + 1) == '.');
        boolean name = SymbolBoundary.isBeforeName(text, end) && (strength != Strength.STRONG || end - start <= SHORT);
        return other || name || capitals && !text.isShouting(start, end) && isSymbolBehind(text, next, end);
    }

    private static boolean isSymbolBehind(FoldedText text, int start, int end) {
        int wordEnd = text.endOfWord(start);
        boolean bracketed = start > end + 1;
        return text.at(wordEnd) == '.' && FoldedText.isCapital(text.at(wordEnd + 1))
                || bracketed && text.at(wordEnd) == ')'
                || text.is(start, wordEnd, "WS")
                || FoldedText.isDigit(text.at(wordEnd - 1)) && wordEnd - start > FEWEST_LETTERS;
    }

    /** Other symbols that the text has: strong ones anywhere, and those found so far in America. */
    private static int others(Scan scan, String symbol) {
        int strong = scan.bareSymbols().besides(symbol);
        if (strong >= MOST_OTHERS) {
            return MOST_OTHERS;
        }
        Set<String> found = new HashSet<>();
        for (Mention mention : scan.mentions()) {
            if (!mention.symbol().equals(symbol) && mention.isSecurity() && isAmerican(scan, mention)) {
                found.add(mention.symbol());
            }
        }
        return Math.min(MOST_OTHERS, Math.max(strong, found.size()));
    }

    private static boolean isAmerican(Scan scan, Mention mention) {
        return scan.exchanges.countryOf(mention.mic()).equals("US");
    }

    /** Whether the company is named within some sentences before or behind. */
    private static boolean isNamed(Scan scan, String symbol, int at) {
        String around = scan.text.slice(Math.max(0, at - REACH), Math.min(scan.text.length(), at + REACH));
        return NameWords.find(around, symbol, null).length > 0;
    }

    /** Two other American symbols outweigh a word of another market. */
    private static boolean isAmericanHere(Scan scan, String symbol, int others) {
        return others >= MOST_OTHERS
                || others > 0 && scan.place() != MarketPlace.ELSEWHERE
                || AmericanContext.allows(scan, symbol);
    }
}
