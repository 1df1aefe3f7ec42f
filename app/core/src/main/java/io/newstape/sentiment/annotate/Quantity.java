package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Tokens;

/**
 * A number of a text with its unit: "$2.3 billion", "41 cents", "-0.12", "14.1%".
 *
 * @param value the number in its unit; below 0 where a minus stands before it
 * @param unit what the unit multiplies by, such as 1e6; 0 where none is written
 * @param currency whether a sign of a currency stands before it
 * @param percent whether it is a percentage
 * @param first its first token
 * @param last its last token, the unit's where there is one
 */
record Quantity(double value, double unit, boolean currency, boolean percent, int first, int last) {

    private static final double CENT = 0.01;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 9;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    /** Two figures further apart than this factor measure different things. */
    private static final double MOST = 20;

    private static final double ROUNDING = 1e-9;

    private static final SymbolSet CENTS = SymbolSet.named("unit-cent");
    private static final SymbolSet THOUSANDS = SymbolSet.named("unit-thousand");
    private static final SymbolSet MILLIONS = SymbolSet.named("unit-million");
    private static final SymbolSet BILLIONS = SymbolSet.named("unit-billion");
    private static final SymbolSet OTHERS = SymbolSet.named("unit-other");

    /** The quantity whose number is this token, or null when it is none, such as a year. */
    static Quantity at(Tokens tokens, int i) {
        boolean percent = tokens.kind(i) == Tokens.PERCENT;
        if (!percent && tokens.kind(i) != Tokens.NUMBER) {
            return null;
        }
        String digits = digits(tokens.written(i));
        double unit = percent ? 1 : unit(tokens, i);
        boolean currency = isCurrency(tokens.before(i, 1));
        if (digits.isEmpty() || unit == 0 && !currency && isYear(digits)) {
            return null;
        }
        double value = Double.parseDouble(digits);
        boolean minus = isMinus(tokens, i, 1) || currency && isMinus(tokens, i, 2);
        return new Quantity(minus ? -value : value, unit, currency, percent, i, unit == 0 || percent ? i : i + 1);
    }

    /** "1,204.5" and "4,2": a comma before three digits parts thousands, another one is a decimal point. */
    static String digits(String written) {
        int end = 0;
        while (end < written.length() && "0123456789.,".indexOf(written.charAt(end)) >= 0) {
            end++;
        }
        String number = written.substring(0, end);
        if (number.indexOf(',') >= 0) {
            number = withPoint(number);
        }
        return isNumber(number) ? number : "";
    }

    private static String withPoint(String number) {
        StringBuilder plain = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c != ',') {
                plain.append(c);
            } else if (!isThousands(number, i + 1)) {
                plain.append('.');
            }
        }
        return plain.toString();
    }

    /** Whether three digits stand there, and no fourth. */
    private static boolean isThousands(String number, int from) {
        int to = from;
        while (to < number.length() && Character.isDigit(number.charAt(to))) {
            to++;
        }
        return to - from == 3;
    }

    /** Whether digits and points are one number of a size that a figure has. */
    private static boolean isNumber(String digits) {
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        int decimals = digits.length() - whole - 1;
        boolean plain = point < 0 || digits.indexOf('.', point + 1) < 0 && decimals >= 1 && decimals <= MOST_DECIMALS;
        return plain && whole >= 1 && whole <= MOST_DIGITS;
    }

    private static double unit(Tokens tokens, int i) {
        if (i + 1 >= tokens.size() || tokens.kind(i + 1) != Tokens.WORD || tokens.start(i + 1) - tokens.end(i) > 1) {
            return 0;
        }
        long word = tokens.symbol(i + 1);
        if (CENTS.has(word)) {
            return CENT;
        }
        if (THOUSANDS.has(word)) {
            return 1e3;
        }
        if (MILLIONS.has(word)) {
            return 1e6;
        }
        if (BILLIONS.has(word)) {
            return 1e9;
        }
        // crores, barrels and the like: the same word on both sides is the same unit
        return OTHERS.has(word) ? 1 : 0;
    }

    private static boolean isYear(String digits) {
        return digits.length() == 4
                && digits.indexOf('.') < 0
                && Integer.parseInt(digits) >= FIRST_YEAR
                && Integer.parseInt(digits) <= LAST_YEAR;
    }

    private static boolean isCurrency(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isMinus(Tokens tokens, int i, int back) {
        char c = tokens.before(i, back);
        char previous = tokens.before(i, back + 1);
        return (c == '-' || c == '−' || c == '–') && !Character.isLetterOrDigit(previous);
    }

    /** Whether two quantities measure the same thing, as far as units and size tell. */
    boolean isComparable(Quantity other) {
        if (percent != other.percent) {
            return false;
        }
        double own = Math.abs(scaled(other));
        double its = Math.abs(other.scaled(this));
        return own <= MOST * its && its <= MOST * own;
    }

    /** Below 0, 0, or above 0, as this quantity is less, as much, or more than another. */
    int compare(Quantity other, int sign, int otherSign) {
        double own = sign * scaled(other);
        double its = otherSign * other.scaled(this);
        return Math.abs(own - its) <= ROUNDING * Math.abs(own) ? 0 : Double.compare(own, its);
    }

    /** Its value in ones. A unit that is written once holds for both: "$2.3 vs $2.2 billion". */
    private double scaled(Quantity other) {
        boolean cents = other.unit == CENT && currency;
        double its = unit == 0 && !cents ? other.unit : unit;
        return its == 0 ? value : value * its;
    }
}
