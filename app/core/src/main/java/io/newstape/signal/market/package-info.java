/**
 * When exchanges trade: time zones, regular hours and holidays, from {@code market-hours.csv} and
 * {@code market-holidays.csv}.
 */
package io.newstape.signal.market;
