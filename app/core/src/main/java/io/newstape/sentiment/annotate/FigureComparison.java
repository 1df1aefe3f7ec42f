package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.sentiment.lexicon.WordClass;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/**
 * Reads figures beside what they are measured by: "Q3 EPS $0.41 vs $0.47 est", "a loss compared with a profit a year
 * ago", "PT 95 (was 70)". No phrase tells which of the two is higher, so the numbers are compared. A loss or a cost is
 * better when it is lower. What a company expects for itself is no result: it is better or worse, and no event.
 */
final class FigureComparison {

    private static final int LEFT_REACH = 12;
    private static final int RIGHT_REACH = 8;
    /** How far before its figure a noun stands: "EPS", "loss per share of". */
    private static final int NOUN_REACH = 8;

    private static final int NOUN_BEHIND_REACH = 2;
    private static final int OUTLOOK_REACH = 12;
    /** How far behind the second figure the words stand that say what it is: "vs $0.47 that analysts had expected". */
    private static final int MEASURE_REACH = 6;

    private static final SymbolSet COMPARES = SymbolSet.named("figure-compares");
    private static final SymbolSet ESTIMATES = SymbolSet.named("figure-estimates");
    private static final SymbolSet EARLIER = SymbolSet.named("figure-earlier");
    private static final SymbolSet LOSSES = SymbolSet.named("figure-losses");
    private static final SymbolSet COSTS = SymbolSet.named("figure-costs");
    private static final SymbolSet PROFITS = SymbolSet.named("figure-profits");
    private static final SymbolSet OUTLOOK = SymbolSet.named("figure-outlook");
    private static final SymbolSet TARGETS = SymbolSet.named("figure-targets");
    private static final SymbolSet BEFORE = SymbolSet.named("figure-before");
    private static final long FROM = Symbols.of("from");

    private final WordClass beat;
    private final WordClass miss;
    private final WordClass better;
    private final WordClass worse;
    private final WordClass targetRaised;
    private final WordClass targetCut;
    private final WordClass flat;

    FigureComparison(Lexicon lexicon) {
        this.beat = lexicon.named("beat");
        this.miss = lexicon.named("miss");
        this.better = lexicon.named("better");
        this.worse = lexicon.named("worse");
        this.targetRaised = lexicon.named("target-raised");
        this.targetCut = lexicon.named("target-cut");
        this.flat = lexicon.named("flat");
    }

    /** Whether a comparison may turn on this token. */
    static boolean mayTurnOn(Tokens tokens, int i) {
        long word = tokens.symbol(i);
        boolean opens = i > 0 && tokens.kind(i - 1) == Tokens.MARK && !tokens.isMark(i - 1, '"');
        return COMPARES.has(word) || opens && ESTIMATES.has(word) || tokens.isMark(i - 1, '(') && BEFORE.has(word);
    }

    /** What the comparison says that turns on this token, or null when there is none. */
    WordClass at(Tokens tokens, int i) {
        if (!mayTurnOn(tokens, i)) {
            return null;
        }
        Quantity left = left(tokens, i);
        Quantity right = right(tokens, i);
        int leftSign = leftSign(tokens, i, left);
        int rightSign = rightSign(tokens, i, right);
        boolean opposite = leftSign * rightSign < 0 && isProfitOrLoss(tokens, i);
        boolean earlier = BEFORE.has(tokens.symbol(i)) || measures(EARLIER, tokens, i, right);
        boolean estimate = !earlier && (ESTIMATES.has(tokens.symbol(i)) || measures(ESTIMATES, tokens, i, right));
        int figure = left == null ? i : left.first();
        if (opposite) {
            return verdict(leftSign, estimate, tokens, figure);
        }
        if (left == null || right == null || !left.isComparable(right) || !(estimate || earlier)) {
            return null;
        }
        int sign = leftSign == 0 ? 1 : leftSign;
        return verdict(left.compare(right, sign, rightSign == 0 ? sign : rightSign), estimate, tokens, figure);
    }

    private WordClass verdict(int difference, boolean estimate, Tokens tokens, int figure) {
        if (difference == 0) {
            return flat;
        }
        boolean outlook = stands(OUTLOOK, tokens, figure);
        if (estimate) {
            WordClass more = outlook ? better : beat;
            return difference > 0 ? more : outlook ? worse : miss;
        }
        if (stands(TARGETS, tokens, figure)) {
            return difference > 0 ? targetRaised : targetCut;
        }
        return difference > 0 ? better : worse;
    }

    /** The figure before the token; "rose to 5 from 4" is a 5. */
    private static Quantity left(Tokens tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LEFT_REACH) && isSame(tokens, i, at); i--) {
            Quantity found = Quantity.at(tokens, i);
            if (found != null && !tokens.is(i - 1, FROM)) {
                return found;
            }
            if (COMPARES.has(tokens.symbol(i))) {
                return null;
            }
        }
        return null;
    }

    private static Quantity right(Tokens tokens, int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + RIGHT_REACH) && isSame(tokens, i, at); i++) {
            Quantity found = Quantity.at(tokens, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** -1 for a loss or a cost, 1 for a profit, 0 where no such noun stands beside the figure. */
    private static int leftSign(Tokens tokens, int at, Quantity left) {
        int figure = left == null ? at : left.first();
        int behind = left == null ? 0 : nounBehind(tokens, left, at);
        for (int i = figure - 1; behind == 0 && i >= Math.max(0, figure - NOUN_REACH) && isSame(tokens, i, at); i--) {
            if (COMPARES.has(tokens.symbol(i))) {
                return 0;
            }
            behind = COSTS.has(tokens.symbol(i)) ? -1 : profitOrLoss(tokens.symbol(i));
        }
        return behind;
    }

    private static int rightSign(Tokens tokens, int at, Quantity right) {
        int end = right == null ? at + RIGHT_REACH : right.first();
        for (int i = at + 1; i < Math.min(tokens.size(), end) && isSame(tokens, i, at); i++) {
            int sign = profitOrLoss(tokens.symbol(i));
            if (sign != 0) {
                return sign;
            }
        }
        return right == null ? 0 : nounBehind(tokens, right, tokens.size());
    }

    /** "a $3 million net loss": the noun may stand right behind its figure. */
    private static int nounBehind(Tokens tokens, Quantity figure, int limit) {
        int end = Math.min(limit, figure.last() + 1 + NOUN_BEHIND_REACH);
        for (int i = figure.last() + 1; i < end && isSame(tokens, i, figure.last()); i++) {
            int sign = profitOrLoss(tokens.symbol(i));
            if (sign != 0 || tokens.kind(i) == Tokens.MARK || ESTIMATES.has(tokens.symbol(i))) {
                return sign;
            }
        }
        return 0;
    }

    private static int profitOrLoss(long word) {
        return LOSSES.has(word) ? -1 : PROFITS.has(word) ? 1 : 0;
    }

    /** Opposite nouns are news only where one is a loss: costs and profits can't be compared. */
    private static boolean isProfitOrLoss(Tokens tokens, int at) {
        return LOSSES.isWithin(tokens, Math.max(first(tokens, at), at - LEFT_REACH), LEFT_REACH + RIGHT_REACH);
    }

    private static int first(Tokens tokens, int at) {
        int first = at;
        while (first > 0 && isSame(tokens, first - 1, at) && at - first < LEFT_REACH) {
            first--;
        }
        return first;
    }

    private static boolean measures(SymbolSet words, Tokens tokens, int at, Quantity right) {
        int end = right == null ? at + RIGHT_REACH : right.last() + 1 + MEASURE_REACH;
        for (int i = at + 1; i < Math.min(tokens.size(), end) && isSame(tokens, i, at); i++) {
            boolean over = right != null && i > right.last() && tokens.kind(i) == Tokens.MARK;
            if (over || COMPARES.has(tokens.symbol(i))) {
                return false;
            }
            if (words.has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(SymbolSet words, Tokens tokens, int figure) {
        for (int i = figure - 1; i >= Math.max(0, figure - OUTLOOK_REACH) && isSame(tokens, i, figure); i--) {
            if (words.has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Tokens tokens, int i, int at) {
        return tokens.sentence(i) == tokens.sentence(at) && !tokens.isMark(i, ';');
    }
}
