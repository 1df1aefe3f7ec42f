package io.newstape.signal.market;

import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the tables of market hours and holidays. Their own comments say what the columns mean. */
final class MarketHoursTable {

    static final String HOURS = "market-hours.csv";
    static final String HOLIDAYS = "market-holidays.csv";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final Map<String, TradingCalendar> calendars = new TreeMap<>();

    Map<String, TradingCalendar> calendars() {
        return calendars;
    }

    void readHours(Reader table) throws IOException {
        read(HOURS, table, row -> {
            TradingCalendar.Week week = week(row);
            for (String mic : row.get("mics").split(" ")) {
                calendars.computeIfAbsent(mic, unseen -> new TradingCalendar()).add(week);
            }
        });
    }

    void readHolidays(Reader table) throws IOException {
        read(HOLIDAYS, table, row -> {
            LocalDate date = LocalDate.parse(row.get("date"));
            LocalTime close = row.get("close").isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(row.get("close"));
            for (String mic : row.get("mics").split(" ")) {
                TradingCalendar calendar = calendars.get(mic);
                if (calendar == null) {
                    throw new IllegalArgumentException("'" + mic + "' has no row in " + HOURS);
                }
                calendar.addHoliday(date, close);
            }
        });
    }

    private static TradingCalendar.Week week(CSVRecord row) {
        LocalTime open = LocalTime.parse(row.get("open"));
        LocalTime close = LocalTime.parse(row.get("close"));
        LocalTime lunch = time(row, "lunch", close);
        TradingDay day = new TradingDay(
                time(row, "pre", open), open, lunch, time(row, "resume", lunch), close, time(row, "post", close));
        return new TradingCalendar.Week(
                date(row, "from", LocalDate.MIN),
                date(row, "to", LocalDate.MAX),
                days(row.get("days")),
                ZoneId.of(row.get("zone")),
                day);
    }

    private static LocalTime time(CSVRecord row, String column, LocalTime otherwise) {
        return row.get(column).isEmpty() ? otherwise : LocalTime.parse(row.get(column));
    }

    private static LocalDate date(CSVRecord row, String column, LocalDate otherwise) {
        return row.get(column).isEmpty() ? otherwise : LocalDate.parse(row.get(column));
    }

    /** {@code MON-FRI}, {@code SUN-THU} or one day. */
    private static Set<DayOfWeek> days(String written) {
        String[] ends = written.split("-");
        DayOfWeek last = day(ends[ends.length - 1]);
        Set<DayOfWeek> days = EnumSet.of(last);
        for (DayOfWeek day = day(ends[0]); day != last; day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    private static DayOfWeek day(String written) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(written) && written.length() == 3) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day of the week: '" + written + "'; days look like MON-FRI");
    }

    private static void read(String name, Reader table, Consumer<CSVRecord> reader) throws IOException {
        try (CSVParser rows = FORMAT.parse(table)) {
            for (CSVRecord row : rows) {
                try {
                    reader.accept(row);
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw new IllegalArgumentException(
                            name + ", line " + rows.getCurrentLineNumber() + ": " + e.getMessage(), e);
                }
            }
        }
    }
}
