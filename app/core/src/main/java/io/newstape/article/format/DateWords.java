package io.newstape.article.format;

import io.newstape.text.DataTable;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dates in the words and signs of other languages, brought into the form that {@link PublicationTime} reads: names of
 * months from {@code months.tsv}, Chinese, Japanese and Korean dates, a day and a month with points between them, and
 * the envelope of .NET. What is none of these stays as it is.
 */
final class DateWords {

    private static final Map<String, Integer> MONTHS = DataTable.rows(DateWords.class, "months.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.cell(0), row -> Integer.valueOf(row.cell(1))));

    private static final List<String> ENGLISH =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final Pattern ENVELOPE = Pattern.compile("/?Date\\((\\d{1,16})(?:[+-]\\d{4})?\\)/?");
    /** A count as tables of figures write it. */
    private static final Pattern POWER = Pattern.compile("\\d(?:\\.\\d{1,18})?[eE]\\+?(?:9|1[0-8])");

    /** The same with at most six digits, as spreadsheets show it: it may be hours wrong, so it is no time. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d{1,5})?[eE]\\+\\d+");

    private static final Pattern EAST_ASIAN = Pattern.compile(
            "(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일号]"
                    + "(?:\\s?[(\\[][\\p{IsHan}\\p{IsHangul}]{1,3}[)\\]]|\\s?(?:星期|周|週)[一二三四五六日天]|\\s?.曜日|\\s?.요일)?(.*)");
    private static final Pattern EAST_ASIAN_CLOCK = Pattern.compile("\\s?(上午|下午|午前|午後|오전|오후)?\\s?(\\d{1,2})"
            + "(?:\\s?[時时点點시]\\s?(?:(\\d{1,2})\\s?[分분])?\\s?(?:(\\d{1,2})\\s?[秒초])?|:(\\d{2})(?::(\\d{2}))?)(.*)");
    /** A day without dashes, and a time with colons. */
    private static final Pattern MIXED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})[ T](\\d{1,2}:.*)");

    private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)(.*)");
    private static final Pattern WORDS = Pattern.compile(
            "(?:\\p{L}{2,13}\\.?,?\\s+)?(\\d{1,2})(?:\\.|er|º|°)?\\s+(?:de\\s+)?(\\p{L}{3,12})\\.?,?\\s+"
                    + "(?:de[l]?\\s+)?(\\d{4})(.*)");
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]*(?:\\p{L}{1,4}\\s+)?(?=\\d)|[-–|,\\s]+(?=\\d)");
    private static final Pattern HOUR_SIGN = Pattern.compile("(\\d{1,2})\\s?[hH](\\d{2})(?:\\s?min)?");
    private static final Pattern CLOCK_WORD = Pattern.compile("(?<=\\d)\\s?(?:Uhr|uur|h|hs|ч)\\.?(?=\\s|$)");
    private static final Pattern DOUBLE_ZONE = Pattern.compile("(?<=[+-]\\d{4})\\s(?:UTC|GMT)$");

    private DateWords() {}

    /** The date as {@link PublicationTime} reads it, or the text itself. */
    static String plain(String text) {
        String date = DOUBLE_ZONE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceFirst("");
        Matcher m = ENVELOPE.matcher(date);
        if (m.matches()) {
            return m.group(1);
        }
        if (POWER.matcher(date).matches()) {
            return ROUNDED.matcher(date).matches()
                    ? date
                    : new BigDecimal(date).toBigInteger().toString();
        }
        m = EAST_ASIAN.matcher(date);
        if (m.matches()) {
            return eastAsian(m);
        }
        m = POINTS.matcher(date);
        if (m.matches()) {
            return m.group(3) + "-" + m.group(2) + "-" + m.group(1) + m.group(4);
        }
        m = MIXED.matcher(date);
        if (m.matches()) {
            return m.group(1) + "-" + m.group(2) + "-" + m.group(3) + " " + m.group(4);
        }
        m = WORDS.matcher(date);
        return m.matches() ? words(m) : date;
    }

    private static String eastAsian(Matcher date) {
        String day = date.group(1) + "-" + date.group(2) + "-" + date.group(3);
        Matcher clock = EAST_ASIAN_CLOCK.matcher(date.group(4));
        if (!clock.matches()) {
            return day + date.group(4);
        }
        String minute = clock.group(5) == null ? orZero(clock.group(3)) : clock.group(5);
        String second = clock.group(5) == null ? orZero(clock.group(4)) : orZero(clock.group(6));
        String half = clock.group(1) == null ? "" : "下午午後오후".contains(clock.group(1)) ? " PM" : " AM";
        return day + " " + clock.group(2) + ":" + padded(minute) + ":" + padded(second) + half + clock.group(7);
    }

    private static String words(Matcher date) {
        Integer month = MONTHS.get(date.group(2).toLowerCase(Locale.ROOT));
        if (month == null && !isEnglish(date.group(2))) {
            return date.group();
        }
        String name = month == null ? date.group(2) : ENGLISH.get(month - 1);
        String clock = BETWEEN.matcher(date.group(4)).replaceFirst(" ");
        clock = HOUR_SIGN.matcher(clock).replaceFirst("$1:$2");
        return date.group(1) + " " + name + " " + date.group(3)
                + CLOCK_WORD.matcher(clock).replaceFirst("");
    }

    private static boolean isEnglish(String month) {
        return month.length() >= 3 && ENGLISH.stream().anyMatch(name -> name.regionMatches(true, 0, month, 0, 3));
    }

    private static String orZero(String digits) {
        return digits == null ? "0" : digits;
    }

    private static String padded(String digits) {
        return digits.length() < 2 ? "0" + digits : digits;
    }
}
