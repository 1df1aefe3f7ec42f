package io.newstape.history.study;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Times of prices: ISO 8601, or digits since 1970: 10 of them are seconds, 13 milliseconds, 16 microseconds, 19
 * nanoseconds. Without a zone it is UTC. A date alone is refused: a close that is put at midnight would be known before
 * it was made, or traded a day late.
 */
final class PriceTime {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "+00")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private PriceTime() {}

    /**
     * @return microseconds since 1970; what is finer is cut off
     * @throws IllegalArgumentException when it is no such time; the message says so
     */
    static long parse(String text) {
        try {
            if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return ofDigits(text);
            }
            TemporalAccessor time = ISO.parseBest(text, Instant::from, LocalDateTime::from);
            return StudyMicros.of(time instanceof Instant instant ? instant : utc((LocalDateTime) time));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + shortened(text) + "' is no time", e);
        }
    }

    static Instant utc(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    private static long ofDigits(String text) {
        return switch (text.length()) {
            case 10 -> Long.parseLong(text) * 1_000_000;
            case 13 -> Long.parseLong(text) * 1000;
            case 16 -> Long.parseLong(text);
            case 19 -> Long.parseLong(text) / 1000;
            default -> throw new DateTimeException("that many digits are no time");
        };
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
