package io.newstape.article.format;

import io.newstape.article.format.SourceProfile.DateOrder;
import io.newstape.text.PlainWhitespace;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as news sources write them: ISO 8601 (with and without dashes), RFC 822 and 1123, the spelled-out dates of web
 * pages in English and the languages of {@link DateWords}, and counts since 1970 in seconds, milliseconds, microseconds
 * or nanoseconds.
 *
 * <p>A time without offset is UTC, a day without time is its start in UTC. A local time that comes twice, when the
 * clocks are put back, is the later one: nothing may count before anyone could read it. What can't be told for certain, such as
 * {@code 03/04/2016} of a source whose order nobody told, or a zone name that several countries use, is no time. Results
 * are cut to microseconds, which is what the records carry.
 */
public final class PublicationTime {

    private static final int LONGEST = 80;

    private static final String CLOCK =
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s?([AaPp]\\.?[Mm]\\.?(?![A-Za-z]))?";
    private static final String ZONE =
            "[(\\[]?([A-Za-z]{2,14}/[A-Za-z_]{2,20}|[A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\\d{1,2}:?(?:\\d{2})?)?[)\\]]?"
                    + "(?:\\s?[(\\[][A-Za-z_/ ]{1,40}[)\\]])?";

    /** 2016-12-16T09:30:00.123+09:00, 2016/12/16 09:30, 2016-12-16. */
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:(?:\\s?[Tt]\\s?|,?\\s{1,3})" + CLOCK + ")?\\s?" + ZONE);

    /** 20161216T093000Z, 20161216093000, 20161216: NITF's norm attribute and many an API. */
    private static final Pattern BASIC = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(?:(\\d{2})(?:[.,](\\d{1,9}))?)?())?\\s?" + ZONE);

    /** Fri, 16 Dec 2016 09:30:00 GMT, 16 December 2016. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:[A-Za-z]{2,10}\\.?(?:,\\s?|\\s))?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]([A-Za-z]{3,9})\\.?,?[\\s-](\\d{4}|\\d{2}),?(?:\\s(?:(?:at|[-\u2013|])\\s)?"
                    + CLOCK + ")?,?\\s?" + ZONE);

    /** December 16, 2016 9:30 AM EST. */
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[A-Za-z]{2,10}\\.?(?:,\\s?|\\s))?([A-Za-z]{3,9})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4}),?(?:\\s(?:(?:at|[-\u2013|])\\s)?"
                    + CLOCK + ")?,?\\s?" + ZONE);

    /** Fri Dec 16 09:30:00 GMT 2016. */
    private static final Pattern YEAR_LAST =
            Pattern.compile("[A-Za-z]{3}\\s([A-Za-z]{3})\\s{1,2}(\\d{1,2})\\s" + CLOCK + "\\s" + ZONE + "\\s?(\\d{4})");

    private static final Pattern COUNT =
            Pattern.compile("(\\d{9,11}|\\d{12,13}|\\d{15,16}|\\d{18,19})(?:\\.(\\d{1,9}))?");

    /** The year 9999 in seconds, with a day more for time zones: the last time that programs know stands for none. */
    private static final long NEVER = 253_370_764_800L;

    private static final long NEVER_ENDS = 253_402_387_200L;
    private static final int DIGITS_OF_NEVER = 12;

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private PublicationTime() {}

    /** The time that the text says, or nothing where it says none for certain. */
    public static Optional<Instant> parse(String text) {
        return parse(text, DateOrder.UNKNOWN);
    }

    /**
     * The same for a source of which somebody knows what comes first in {@code 03/04/2016}.
     *
     * @param order UNKNOWN where nobody does
     */
    public static Optional<Instant> parse(String text, DateOrder order) {
        String written = PlainWhitespace.of(text);
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String trimmed = NumericDate.inIso(written, order);
        try {
            Instant time = read(trimmed);
            return time == null
                    ? inWords(trimmed)
                    : Optional.of(time).map(found -> found.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException | ArithmeticException e) {
            return inWords(trimmed);
        }
    }

    /** Whether it is a date such as {@code 03/04/2016}, whose order only somebody who knows the source can tell. */
    public static boolean isOfUnknownOrder(String text) {
        String written = PlainWhitespace.of(text);
        return written.length() <= LONGEST && NumericDate.isAmbiguous(written);
    }

    /** A date whose words are no English ones. */
    private static Optional<Instant> inWords(String text) {
        String plain = DateWords.plain(text);
        try {
            return plain.equals(text)
                    ? Optional.empty()
                    : Optional.ofNullable(read(plain)).map(time -> time.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Instant read(String text) {
        Matcher m = COUNT.matcher(text);
        if (m.matches() && !looksLikeBasicDate(text)) {
            return counted(m.group(1), m.group(2));
        }
        m = ISO.matcher(text);
        if (m.matches()) {
            return time(number(m, 1), number(m, 2), number(m, 3), m, 4);
        }
        m = BASIC.matcher(text);
        if (m.matches()) {
            return time(number(m, 1), number(m, 2), number(m, 3), m, 4);
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return time(NumericDate.fullYear(m.group(3)), month(m.group(2)), number(m, 1), m, 4);
        }
        m = MONTH_FIRST.matcher(text);
        if (m.matches()) {
            return time(number(m, 3), month(m.group(1)), number(m, 2), m, 4);
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches()) {
            return time(number(m, 9), month(m.group(1)), number(m, 2), m, 3);
        }
        return null;
    }

    /** Hour, minute, second, fraction, half of the day and zone are the six groups from the given one on. */
    private static Instant time(int year, int month, int day, Matcher m, int clock) {
        int hour = m.group(clock) == null ? 0 : number(m, clock);
        int minute = m.group(clock) == null ? 0 : number(m, clock + 1);
        int second = m.group(clock + 2) == null ? 0 : number(m, clock + 2);
        String fraction = m.group(clock + 3) == null ? "" : m.group(clock + 3);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        String half = m.group(clock + 4);
        if (half != null && !half.isEmpty()) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no hour of a half day: " + hour);
            }
            boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        // midnight at the end of the day is the next day's beginning
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        // a leap second is the last moment of its minute
        boolean leap = second == 60;
        LocalDateTime local = LocalDateTime.of(
                year, month, day, midnight ? 0 : hour, minute, leap ? 59 : second, leap ? 999_999_999 : nanos);
        return local.plusDays(midnight ? 1 : 0)
                .atZone(ZoneName.zone(m.group(clock + 5)))
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    /** @param fraction digits behind the point, of the unit that is counted; may be null */
    private static Instant counted(String digits, String fraction) {
        if (isNever(digits)) {
            return null;
        }
        long count = Long.parseLong(digits);
        ChronoUnit unit = unit(digits.length());
        Instant whole = Instant.EPOCH.plus(count, unit);
        long billionths = fraction == null ? 0 : Long.parseLong((fraction + "00000000").substring(0, 9));
        return whole.plusNanos(billionths * unit.getDuration().toNanos() / 1_000_000_000);
    }

    private static ChronoUnit unit(int digits) {
        if (digits <= 11) {
            return ChronoUnit.SECONDS;
        }
        if (digits <= 13) {
            return ChronoUnit.MILLIS;
        }
        return digits <= 16 ? ChronoUnit.MICROS : ChronoUnit.NANOS;
    }

    /**
     * The year 9999 in seconds, milliseconds or microseconds, or nines alone. Read in the next smaller unit they would be
     * days of 1978 and 2001.
     */
    private static boolean isNever(String digits) {
        if (digits.chars().allMatch(digit -> digit == '9')) {
            return true;
        }
        if (digits.length() < DIGITS_OF_NEVER || digits.length() % 3 != 0) {
            return false;
        }
        long seconds = Long.parseLong(digits.substring(0, DIGITS_OF_NEVER));
        return seconds >= NEVER && seconds < NEVER_ENDS;
    }

    /** 201612160930 could be a count of milliseconds in 1976, but nobody sends those. */
    private static boolean looksLikeBasicDate(String text) {
        return text.length() == 12 && (text.startsWith("20") || text.startsWith("19"));
    }

    /** A month by its name, its first three letters, or Sept. */
    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int month = 1; month <= MONTHS.size(); month++) {
            String whole = MONTHS.get(month - 1);
            if (lower.equals(whole) || lower.equals(whole.substring(0, 3)) || lower.equals("sept") && month == 9) {
                return month;
            }
        }
        throw new DateTimeException("no month: " + name);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
