package io.newstape.mention.rule;

import io.newstape.text.FoldedText;

/**
 * Where the parts of a RIC lie: {@code VOWG_p.DE} has the base {@code VOWG}, the class {@code _p} and the suffix
 * {@code DE}.
 *
 * @param start first unit of the root
 * @param baseLength units of the root that are capitals and digits
 * @param point the point
 * @param suffixEnd unit after the suffix
 * @param end unit after all of it, a mark of delisting included
 */
record RicParts(int start, int baseLength, int point, int suffixEnd, int end) {

    /** The RIC in a text, or null when the root has not the form of one. */
    static RicParts parse(FoldedText text, int start, int point, int suffix, int suffixEnd, int end) {
        int i = start;
        while (i < point && FoldedText.isSymbol(text.at(i))) {
            i++;
        }
        int base = i - start;
        return base > 0 && isClass(text, i, point) ? new RicParts(start, base, point, suffixEnd, end) : null;
    }

    /** Share class or line: nothing, {@code b}, {@code yq}, {@code _p}, {@code n_p}, {@code pL}, {@code _pa}. */
    private static boolean isClass(FoldedText text, int i, int end) {
        if (i == end) {
            return true;
        }
        int small = 0;
        int marks = 0;
        for (int k = i; k < end; k++) {
            char c = text.at(k);
            if (FoldedText.isSmall(c)) {
                small++;
            } else if (c == '_') {
                marks++;
            } else if (!(FoldedText.isCapital(c) && k == end - 1)) {
                return false;
            }
        }
        return small >= 1 && small <= 3 && marks <= 1 && end - i <= 5;
    }

    boolean isPlausible() {
        return baseLength <= 12;
    }

    String suffix(FoldedText text) {
        return text.slice(point + 1, suffixEnd);
    }

    /** The whole code. */
    String code(FoldedText text) {
        return text.slice(start, end);
    }

    boolean hasDigit(FoldedText text) {
        for (int i = start; i < point; i++) {
            if (FoldedText.isDigit(text.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the root has a class letter, which no word and no abbreviation has. */
    boolean hasClass() {
        return baseLength < point - start;
    }
}
