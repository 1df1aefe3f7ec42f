package io.newstape.signal.market;

import io.newstape.schema.MarketPhase;
import java.time.LocalTime;

/**
 * The hours of an exchange on a day of regular trading, local time. Each phase begins at its time and lasts until the
 * next one's; none goes past midnight.
 *
 * @param pre when orders are first taken, or early trading begins; the same as {@code open} when there is none
 * @param open when continuous trading begins
 * @param lunch when it pauses; the same as {@code resume} when it doesn't
 * @param resume when it goes on
 * @param close when continuous trading ends; a closing auction comes after it
 * @param post when the closing auction and late trading end; the same as {@code close} when there are none
 */
record TradingDay(LocalTime pre, LocalTime open, LocalTime lunch, LocalTime resume, LocalTime close, LocalTime post) {

    /** @throws IllegalArgumentException when the times aren't in order */
    TradingDay {
        boolean ordered = !pre.isAfter(open)
                && open.isBefore(close)
                && !close.isAfter(post)
                && !lunch.isAfter(resume)
                && (lunch.equals(resume) || open.isBefore(lunch) && resume.isBefore(close));
        if (!ordered) {
            throw new IllegalArgumentException("times must be in the order pre, open, lunch, resume, close, post");
        }
    }

    MarketPhase phase(LocalTime time) {
        if (time.isBefore(pre) || !time.isBefore(post)) {
            return MarketPhase.CLOSED;
        }
        if (time.isBefore(open)) {
            return MarketPhase.PRE;
        }
        if (!time.isBefore(close)) {
            return MarketPhase.POST;
        }
        return time.isBefore(lunch) || !time.isBefore(resume) ? MarketPhase.OPEN : MarketPhase.CLOSED;
    }

    /** The day when it ends early: no lunch after that, and no trading after the early close. */
    TradingDay endingAt(LocalTime early) {
        LocalTime pause = lunch.isBefore(early) && resume.isBefore(early) ? lunch : early;
        LocalTime back = pause.equals(early) ? early : resume;
        return new TradingDay(pre, open, pause, back, early, early);
    }
}
