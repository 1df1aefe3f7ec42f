package io.newstape.cli.render;

import java.util.Locale;

/** Numbers in tables. */
public final class Figures {

    private Figures() {}

    /**
     * A number in a form such as {@code %+.2f}. What rounds to zero has no minus.
     *
     * @return {@code -} for what is no finite number
     */
    public static String of(String form, double number) {
        if (!Double.isFinite(number)) {
            return "-";
        }
        String text = String.format(Locale.ROOT, form, number);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? String.format(Locale.ROOT, form, 0.0) : text;
    }

    /** A share as a percentage with one decimal. */
    public static String percent(double share) {
        return of("%.1f", 100 * share) + " %";
    }
}
