package io.newstape.history.panel;

import io.newstape.signal.market.MarketHours;
import io.newstape.signal.market.TradingSession;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Finds the bar of a time. It uses only facts that are known at that time. */
public interface BarRule {

    /** @param mic of the security; null when its exchange is unknown */
    Bar of(String mic, Instant at);

    /**
     * A bar lasts from one close of the exchange to the next; news after the close belongs to the next session. A UTC
     * day where the hours aren't known.
     */
    static BarRule sessions(MarketHours hours) {
        return (mic, at) -> hours.session(mic, at)
                .map(session -> new Bar(session.close(), session.date()))
                .orElseGet(() -> new Bar(
                        at.atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .plusDays(1)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC),
                        null));
    }

    /**
     * Bars of one length, whose borders are multiples of it since 1970, UTC.
     *
     * @param length whole seconds, at least one
     */
    static BarRule every(Duration length, MarketHours hours) {
        long seconds = length.toSeconds();
        if (seconds < 1) {
            throw new IllegalArgumentException("a bar lasts at least a second, not " + length);
        }
        return (mic, at) -> {
            Instant end = Instant.ofEpochSecond((Math.floorDiv(at.getEpochSecond(), seconds) + 1) * seconds);
            Optional<TradingSession> session = hours.session(mic, end);
            return new Bar(end, session.map(TradingSession::date).orElse(null));
        };
    }
}
