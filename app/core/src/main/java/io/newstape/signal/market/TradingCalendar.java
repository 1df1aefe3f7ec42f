package io.newstape.signal.market;

import io.newstape.schema.MarketPhase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When an exchange trades: dated weekly hours, and the days that differ. Filled once, then only read. */
final class TradingCalendar {

    /**
     * Hours that hold on some days of the week.
     *
     * @param from first day on which they hold
     * @param to first day on which they no longer hold
     */
    record Week(LocalDate from, LocalDate to, Set<DayOfWeek> days, ZoneId zone, TradingDay day) {

        boolean holdsOn(LocalDate date) {
            return !date.isBefore(from) && date.isBefore(to);
        }
    }

    /** Chinese exchanges close for up to eleven days. */
    private static final int LONGEST_BREAK_DAYS = 21;

    private final List<Week> weeks = new ArrayList<>();

    /** Days without trading (midnight) and days that end early. */
    private final Map<LocalDate, LocalTime> holidays = new HashMap<>();

    void add(Week week) {
        weeks.add(week);
    }

    /** @param close when trading ends on that day; midnight when there is none */
    void addHoliday(LocalDate date, LocalTime close) {
        holidays.put(date, close);
    }

    /** UNKNOWN when no hours are known for the time. */
    MarketPhase phase(Instant at) {
        MarketPhase phase = MarketPhase.UNKNOWN;
        for (Week week : weeks) {
            ZonedDateTime local = at.atZone(week.zone());
            if (week.holdsOn(local.toLocalDate())) {
                if (week.days().contains(local.getDayOfWeek())) {
                    return phase(week.day(), local);
                }
                phase = MarketPhase.CLOSED;
            }
        }
        return phase;
    }

    /** The first session that closes after a time; empty when no hours are known for it. */
    Optional<TradingSession> session(Instant at) {
        TradingSession first = null;
        for (Week week : weeks) {
            LocalDate today = at.atZone(week.zone()).toLocalDate();
            for (int ahead = 0; ahead <= LONGEST_BREAK_DAYS; ahead++) {
                LocalDate date = today.plusDays(ahead);
                LocalTime close = holidays.getOrDefault(date, week.day().close());
                if (week.holdsOn(date)
                        && week.days().contains(date.getDayOfWeek())
                        && !close.equals(LocalTime.MIDNIGHT)) {
                    Instant end = date.atTime(close).atZone(week.zone()).toInstant();
                    if (end.isAfter(at)) {
                        first = first == null || end.isBefore(first.close()) ? new TradingSession(date, end) : first;
                        break;
                    }
                }
            }
        }
        return Optional.ofNullable(first);
    }

    private MarketPhase phase(TradingDay day, ZonedDateTime local) {
        LocalTime close = holidays.get(local.toLocalDate());
        if (close == null) {
            return day.phase(local.toLocalTime());
        }
        return close.equals(LocalTime.MIDNIGHT)
                ? MarketPhase.CLOSED
                : day.endingAt(close).phase(local.toLocalTime());
    }
}
