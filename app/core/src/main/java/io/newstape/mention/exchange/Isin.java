package io.newstape.mention.exchange;

import io.newstape.text.FoldedText;

/** The number of a security, {@code US0378331005}: ISO 6166, two letters, nine letters or digits, and a check digit. */
public final class Isin {

    public static final int LENGTH = 12;

    private Isin() {}

    /** Whether a string is an ISIN with the right check digit: letters count as two digits, then Luhn's sum. */
    public static boolean isValid(String isin) {
        if (isin.length() != LENGTH || !FoldedText.isCapital(isin.charAt(0)) || !FoldedText.isCapital(isin.charAt(1))) {
            return false;
        }
        int sum = 0;
        boolean twice = false;
        for (int i = LENGTH - 1; i >= 0; i--) {
            char c = isin.charAt(i);
            if (!FoldedText.isSymbol(c) || i == LENGTH - 1 && !FoldedText.isDigit(c)) {
                return false;
            }
            int value = FoldedText.isDigit(c) ? c - '0' : c - 'A' + 10;
            sum += luhn(value % 10, twice);
            twice = !twice;
            if (value > 9) {
                sum += luhn(value / 10, twice);
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }

    private static int luhn(int digit, boolean twice) {
        int value = twice ? digit * 2 : digit;
        return value > 9 ? value - 9 : value;
    }
}
