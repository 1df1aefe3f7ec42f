package io.newstape.history.panel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A bar of time.
 *
 * @param end when it is over; news of this time belongs to the next one
 * @param session date of the trading session that it is, or that is the first to close after it; null when the hours of
 *     the exchange aren't known
 */
record Bar(Instant end, LocalDate session) {}
