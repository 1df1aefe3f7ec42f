package io.newstape.signal.market;

import io.newstape.schema.MarketPhase;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an exchange was open, by its time zone, its regular hours and its holidays.
 *
 * <ul>
 *   <li>PRE: orders are taken, or early trading goes on, before the opening.
 *   <li>OPEN: continuous trading.
 *   <li>POST: from its end to the end of the closing auction and of late trading.
 *   <li>CLOSED: the rest: nights, lunch breaks, weekends, holidays.
 *   <li>UNKNOWN: the exchange, or its hours at that time, are not in the table.
 * </ul>
 *
 * <p>The tables that ship, {@code market-hours.csv} and {@code market-holidays.csv}, can be replaced by edited copies.
 * Holidays are listed for the exchanges and years that the second one names; outside them a holiday looks like any
 * other day. Halts, and days on which an exchange opened late, are not known.
 */
public final class MarketHours {

    /** The tables that ship. */
    public static final MarketHours STANDARD = standard();

    private final Map<String, TradingCalendar> calendars;

    private MarketHours(Map<String, TradingCalendar> calendars) {
        this.calendars = calendars;
    }

    /**
     * Reads tables of the shape of those that ship.
     *
     * @param hours weekly hours by MIC
     * @param holidays days that differ
     * @throws IllegalArgumentException with name and line when a row can't be understood
     * @throws IOException when one of them can't be read
     */
    public static MarketHours read(Reader hours, Reader holidays) throws IOException {
        MarketHoursTable table = new MarketHoursTable();
        table.readHours(hours);
        table.readHolidays(holidays);
        return new MarketHours(table.calendars());
    }

    /**
     * The phase of an exchange at a time.
     *
     * @param mic ISO 10383 code; null gives UNKNOWN
     */
    public MarketPhase phase(String mic, Instant at) {
        TradingCalendar calendar = mic == null ? null : calendars.get(mic);
        return calendar == null ? MarketPhase.UNKNOWN : calendar.phase(at);
    }

    /**
     * The session to which news of a time belongs: the first one that closes after it. Hours and holidays are announced
     * ahead, so it is known at that time.
     *
     * @param mic ISO 10383 code
     * @return empty when the exchange, or its hours at that time, are not in the table
     */
    public Optional<TradingSession> session(String mic, Instant at) {
        TradingCalendar calendar = mic == null ? null : calendars.get(mic);
        return calendar == null ? Optional.empty() : calendar.session(at);
    }

    /** The exchanges that have hours. */
    public Set<String> mics() {
        return calendars.keySet();
    }

    private static MarketHours standard() {
        try (Reader hours = resource(MarketHoursTable.HOURS);
                Reader holidays = resource(MarketHoursTable.HOLIDAYS)) {
            return read(hours, holidays);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the tables of market hours", e);
        }
    }

    private static Reader resource(String name) {
        return new InputStreamReader(MarketHours.class.getResourceAsStream(name), StandardCharsets.UTF_8);
    }
}
