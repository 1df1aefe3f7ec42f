package io.newstape.signal.market;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of trading of an exchange.
 *
 * @param date of the exchange's own zone
 * @param close when continuous trading ends
 */
public record TradingSession(LocalDate date, Instant close) {}
