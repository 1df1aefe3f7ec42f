package io.newstape.mention.scan;

import io.newstape.text.FoldedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows of symbols that each have a figure of the same kind behind them: {@code NVDA +2.3%, F -0.4%}, {@code CMG $42;
 * DASH $310; UBER $115}, {@code KDP (BMO), NUE (AMC), UPS (BMO), V (AMC)}. A row holds where every symbol in it is
 * listed in the United States; one that isn't makes it something else, such as codes of currencies or teams.
 */
public final class QuoteRows {

    /** What stands behind a symbol, and how many symbols a row of it needs. */
    private enum Figure {
        CHANGE(2),
        PERCENT(3),
        MONEY(3),
        RATING(3),
        NUMBER(4),
        REMARK(4);

        private final int fewest;

        Figure(int fewest) {
            this.fewest = fewest;
        }
    }

    private record Cell(int start, String symbol, Figure figure, String remark) {}

    /** Farther apart, symbols stand in different rows. */
    private static final int GAP = 80;

    private static final int LONGEST = 5;
    /** So many blanks part the columns of a table. */
    private static final int WIDEST_GAP = 24;

    private static final int LONGEST_REMARK = 5;

    private final BitSet starts = new BitSet();

    private QuoteRows() {}

    static QuoteRows of(FoldedText text, Predicate<String> listed) {
        QuoteRows rows = new QuoteRows();
        List<Cell> cells = cells(text);
        for (Figure figure : Figure.values()) {
            List<Cell> row = new ArrayList<>();
            for (Cell cell : cells) {
                if (cell.figure != figure) {
                    continue;
                }
                if (!row.isEmpty() && cell.start - row.get(row.size() - 1).start > GAP) {
                    rows.take(listed, figure, row);
                    row.clear();
                }
                row.add(cell);
            }
            rows.take(listed, figure, row);
        }
        return rows;
    }

    /** Whether a symbol that begins at a place stands in a row. */
    public boolean has(int start) {
        return starts.get(start);
    }

    private void take(Predicate<String> listed, Figure figure, List<Cell> row) {
        Set<String> symbols = new HashSet<>();
        Set<String> remarks = new HashSet<>();
        int clean = 0;
        int coins = 0;
        int doubtful = 0;
        for (Cell cell : row) {
            boolean symbol = isSymbol(figure, cell.symbol);
            if (!listed.test(cell.symbol) || !symbol && isIndex(cell.symbol)) {
                return;
            }
            boolean fresh = symbols.add(cell.symbol);
            doubtful += fresh && !symbol ? 1 : 0;
            clean += fresh && symbol && cell.symbol.length() > 1 ? 1 : 0;
            coins += fresh && symbol && ScannerWords.CRYPTO.contains(cell.symbol) ? 1 : 0;
            remarks.add(cell.remark);
        }
        // one symbol among companies may be a coin's name too, an acronym or a currency: DASH, CRM, COP
        if (clean - coins >= figure.fewest
                && doubtful * 4 <= symbols.size()
                && coins * 4 <= clean
                && (figure != Figure.REMARK || remarks.size() * 2 <= symbols.size())) {
            row.forEach(cell -> starts.set(cell.start));
        }
    }

    private static boolean isSymbol(Figure figure, String symbol) {
        boolean moves = figure == Figure.CHANGE || figure == Figure.MONEY || figure == Figure.RATING;
        return !ScannerWords.ACRONYMS.contains(symbol)
                && !ScannerWords.CURRENCIES.contains(symbol)
                && !isIndex(symbol)
                && (moves || !ScannerWords.PLACES.contains(symbol))
                && (moves || !ScannerWords.ALERTS.contains(symbol))
                && (figure != Figure.NUMBER || symbol.length() > 2);
    }

    private static boolean isIndex(String symbol) {
        return ScannerWords.INDEXES.contains(symbol) || ScannerWords.FOREIGN_INDEXES.contains(symbol);
    }

    private static List<Cell> cells(FoldedText text) {
        List<Cell> cells = new ArrayList<>();
        int end;
        for (int i = text.nextCapital(0); i < text.length(); i = text.nextCapital(end)) {
            end = text.endOfWord(i);
            boolean symbol = text.endOfCapitals(i) == end && end - i <= LONGEST && isColumnEnd(text, i, end);
            if (symbol && SymbolBoundary.isClearLeft(text, i) && isSlot(text, i)) {
                Cell cell = cell(text, i, end);
                if (cell != null) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    /** A blank, or in a line of a table with commas a comma before a figure. */
    private static boolean isColumnEnd(FoldedText text, int start, int end) {
        char c = text.at(end);
        char before = text.at(start - 1);
        boolean line = before == '\n' || before == 0;
        return c == ' '
                || c == '\t'
                || line && (c == ',' || c == ';') && (FoldedText.isDigit(text.at(end + 1)) || isSign(text.at(end + 1)));
    }

    /** Where an item of a list begins: at the beginning of a line, or behind a mark or "and". */
    private static boolean isSlot(FoldedText text, int start) {
        int left = text.skipSpacesBack(start);
        char c = text.at(left - 1);
        boolean line = left < start && text.slice(left, start).indexOf('\n') >= 0;
        return left == 0
                || line
                || c == ','
                || c == ';'
                || c == ':'
                || c == '|'
                || c == '/'
                || c == '\u2022'
                || c == '\u00b7'
                || c == '.' && FoldedText.isSpace(text.at(left))
                || text.startsWith(left - 3, "and") && FoldedText.isSpace(text.at(left - 4));
    }

    private static Cell cell(FoldedText text, int start, int end) {
        String symbol = text.slice(start, end);
        int at = skipBlanks(text, text.at(end) == ',' || text.at(end) == ';' ? end + 1 : end);
        at = text.at(at) == '|' ? skipBlanks(text, at + 1) : at;
        if (RatingWords.areBehind(text, end)) {
            return new Cell(start, symbol, Figure.RATING, "");
        }
        if (text.at(at) == '(' && isSign(text.at(at + 1)) && TradeWords.isPercent(text, text.skipSpaces(at + 2))) {
            return new Cell(start, symbol, Figure.CHANGE, "");
        }
        if (text.at(at) == '(') {
            int close = text.endOfWord(at + 1);
            boolean remark = close > at + 1 && close - at <= LONGEST_REMARK && text.at(close) == ')';
            if (remark && isAmount(text, at + 1, close)) {
                return new Cell(start, symbol, Figure.MONEY, "");
            }
            return remark ? new Cell(start, symbol, Figure.REMARK, text.slice(at + 1, close)) : null;
        }
        boolean signed = isSign(text.at(at));
        at = signed ? text.skipSpaces(at + 1) : at;
        boolean money = isMoney(text.at(at));
        at = money ? at + 1 : at;
        int digits = at;
        while (at - digits < 12 && (FoldedText.isDigit(text.at(at)) || TradeWords.isPoint(text, at))) {
            at++;
        }
        if (at == digits) {
            return null;
        }
        if (money) {
            return new Cell(start, symbol, Figure.MONEY, "");
        }
        int sign = text.at(at) == ' ' || text.at(at) == '\u00a0' || text.at(at) == '\u202f' ? at + 1 : at;
        if (text.at(sign) == '%') {
            return new Cell(start, symbol, signed ? Figure.CHANGE : Figure.PERCENT, "");
        }
        if (isUnit(text.at(at)) && !FoldedText.isWord(text.at(at + 1))) {
            at++;
        }
        char next = text.at(at);
        boolean ends = next == 0 || next == ',' || next == ';' || next == '\n' || next == '.' || next == '|';
        int column = skipBlanks(text, at);
        ends |= column > at
                && (text.at(column) == '\n'
                        || text.at(column) == '|'
                        || isSign(text.at(column)) && FoldedText.isDigit(text.at(column + 1))
                        || text.at(column) == '(' && isSign(text.at(column + 1)));
        return ends ? new Cell(start, symbol, Figure.NUMBER, "") : null;
    }

    /** A volume of trade, "312M"; a number alone may be anything. */
    private static boolean isAmount(FoldedText text, int start, int end) {
        char unit = text.at(end - 1);
        for (int i = start; i < end - 1; i++) {
            if (!FoldedText.isDigit(text.at(i))) {
                return false;
            }
        }
        return end - start >= 2 && (unit == 'M' || unit == 'K' || unit == 'm' || unit == 'k');
    }

    private static boolean isUnit(char c) {
        return c == 'M' || c == 'K' || c == 'B' || c == 'm' || c == 'k';
    }

    private static int skipBlanks(FoldedText text, int from) {
        int at = from;
        while (at - from < WIDEST_GAP && (text.at(at) == ' ' || text.at(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-' || c == '\u2212' || c == '\u2013' || c == '\u25b2' || c == '\u25bc';
    }

    private static boolean isMoney(char c) {
        return c == '$' || c == '\u20ac' || c == '\u00a3' || c == '\u00a5';
    }
}
