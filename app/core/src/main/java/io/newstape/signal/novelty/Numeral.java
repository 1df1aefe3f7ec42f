package io.newstape.signal.novelty;

/**
 * A number as newsrooms write it, brought to one form: {@code 3.2 bln}, {@code $3,200 million} and {@code 3.2 billion}
 * are the same digits (32) with the same exponent (8).
 */
final class Numeral {

    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_SCALE = 8;

    /** Significant digits, without zeros at the end. */
    private long digits;
    /** Power of ten that they are multiplied with. */
    private int exponent;

    /** Power of ten of the word behind the number; 0 when there is none. */
    private int scale;

    private int length;
    private boolean decimal;
    private boolean year;

    Numeral() {}

    Numeral(Numeral other) {
        digits = other.digits;
        exponent = other.exponent;
        scale = other.scale;
        length = other.length;
        decimal = other.decimal;
        year = other.year;
    }

    /**
     * Reads the number that starts with the digit at {@code start}.
     *
     * @return the index after it and after the word that scales it, if there is one
     */
    int read(String text, int start, int end) {
        digits = 0;
        exponent = 0;
        scale = 0;
        length = 0;
        decimal = false;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                addDigit(Character.digit(c, 10));
            } else if (!isSeparator(text, at, end)) {
                break;
            } else if (!isGrouping(text, at, end)) {
                if (decimal) {
                    break;
                }
                decimal = true;
            }
            at++;
        }
        year = at - start == 4 && digits >= 1950 && digits <= 2049;
        strip();
        return readScale(text, at, end);
    }

    private void addDigit(int digit) {
        length++;
        if (length > MOST_DIGITS) {
            exponent += decimal ? 0 : 1;
            return;
        }
        digits = 10 * digits + digit;
        exponent -= decimal ? 1 : 0;
    }

    private void strip() {
        while (digits != 0 && digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
    }

    private static boolean isSeparator(String text, int at, int end) {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && at + 1 < end && Character.isDigit(text.charAt(at + 1));
    }

    /** A comma before exactly three digits groups; any other comma, and every point, is a decimal one. */
    private static boolean isGrouping(String text, int at, int end) {
        return text.charAt(at) == ','
                && at + 3 < end
                && Character.isDigit(text.charAt(at + 2))
                && Character.isDigit(text.charAt(at + 3))
                && (at + 4 >= end || !Character.isDigit(text.charAt(at + 4)));
    }

    private int readScale(String text, int at, int end) {
        if (at >= end) {
            return at;
        }
        int power = NumberScales.ofCharacter(text.charAt(at));
        if (power > 0) {
            scale(power);
            return at + 1;
        }
        int start = at + (text.charAt(at) == ' ' || text.charAt(at) == '-' ? 1 : 0);
        int stop = start;
        while (stop < end && stop - start <= LONGEST_SCALE && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        power = NumberScales.ofWord(text, start, stop);
        if (power == 0) {
            return at;
        }
        scale(power);
        return stop;
    }

    private void scale(int power) {
        exponent += power;
        scale = power;
        year = false;
    }

    boolean isScaled() {
        return scale > 0;
    }

    /** May be the day of a month. */
    boolean isDay() {
        return length <= 2 && scale == 0 && !decimal;
    }

    /** Gives a number without a scale that of another: the first of {@code 1.1-1.3 billion}. */
    void scaleLike(Numeral other) {
        if (scale == 0 && other.scale > 0) {
            scale(other.scale);
        }
    }

    /**
     * Rounds to two significant digits, half up.
     *
     * @return false when it is a year or had no more than two, and stays what it is
     */
    boolean roundToTwoDigits() {
        if (digits < 100 || year) {
            return false;
        }
        while (digits >= 1000) {
            digits /= 10;
            exponent++;
        }
        digits = (digits + 5) / 10;
        exponent++;
        strip();
        return true;
    }

    int fact() {
        long hash = StoryWords.mix(digits * 31 + exponent + 0x6e756d626572L);
        return Fact.of(hash, kind());
    }

    private int kind() {
        if (year || digits < 10 && exponent < 4) {
            return Fact.WEAK_NUMBER;
        }
        return digits < 100 ? Fact.NUMBER : Fact.EXACT_NUMBER;
    }
}
