package io.newstape.article.format;

import io.newstape.article.format.SourceProfile.DateOrder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of three numbers with the year at the end, such as {@code 25/12/2021}. Half of the world writes the day first,
 * the other half the month. A number above 12 says which it is; where none does, only somebody who knows the source can.
 */
final class NumericDate {

    private static final Pattern DATE =
            Pattern.compile("(?:\\p{L}{2,13}\\.?,?\\s)?(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})"
                    + "(?:(?=\\s|,|T\\d|$)(?:,?\\s|,|T)?(.*))");
    private static final int MONTHS = 12;

    private NumericDate() {}

    /** The date as ISO 8601 writes it, with the time of day behind it; the text itself where it is none, or can't be told. */
    static String inIso(String text, DateOrder declared) {
        Matcher m = DATE.matcher(text);
        if (!m.matches() || m.group(4).length() == 2 && declared == DateOrder.UNKNOWN) {
            return text;
        }
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        DateOrder order = declared == DateOrder.UNKNOWN ? order(first, second) : declared;
        return switch (order) {
            case DAY_FIRST -> iso(m, second, first);
            case MONTH_FIRST -> iso(m, first, second);
            case UNKNOWN -> text;
        };
    }

    /** Whether it is such a date, and nothing in it says which number is the month. */
    static boolean isAmbiguous(String text) {
        Matcher m = DATE.matcher(text);
        // who writes points between the numbers writes the day first, see DateWords
        return m.matches()
                && !m.group(2).equals(".")
                && inIso(text, DateOrder.UNKNOWN).equals(text)
                && Math.min(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3))) <= MONTHS;
    }

    private static DateOrder order(int first, int second) {
        if (first > MONTHS && second <= MONTHS || first == second) {
            return DateOrder.DAY_FIRST;
        }
        return second > MONTHS && first <= MONTHS ? DateOrder.MONTH_FIRST : DateOrder.UNKNOWN;
    }

    static int fullYear(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        // RFC 2822, 4.3: two digits below 50 are of this century
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static String iso(Matcher m, int month, int day) {
        String year = m.group(4).length() == 2 ? String.valueOf(fullYear(m.group(4))) : m.group(4);
        String clock = m.group(5) == null ? "" : m.group(5).strip();
        return String.format(Locale.ROOT, "%s-%02d-%02d%s", year, month, day, clock.isEmpty() ? "" : " " + clock);
    }
}
