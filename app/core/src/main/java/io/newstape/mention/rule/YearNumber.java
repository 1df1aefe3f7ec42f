package io.newstape.mention.rule;

/** Whether a code of four digits may be a year: nothing tells them apart where no listing vouches for the code. */
final class YearNumber {

    private static final int LAST = 2039;
    private static final int LENGTH = 4;

    private YearNumber() {}

    /** Whether it is one from 1900 to 2039. */
    static boolean is(String code) {
        return isFrom(1900, code);
    }

    /** Whether it is one from 1990 to 2039: many codes of Tokyo and Hong Kong lie before. */
    static boolean isRecent(String code) {
        return isFrom(1990, code);
    }

    private static boolean isFrom(int first, String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int year = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = code.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            year = year * 10 + digit;
        }
        return year >= first && year <= LAST;
    }
}
