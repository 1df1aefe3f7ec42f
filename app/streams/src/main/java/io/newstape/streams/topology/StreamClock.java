package io.newstape.streams.topology;

import java.nio.ByteBuffer;

/**
 * Stream time of our own: how far event time has come, as the records of a task say it. One record with a wrong date
 * can't carry it away.
 *
 * <pre>
 *  a record of a time                          what the clock does
 *  up to the bound ahead of it                 goes there; never back
 *  further ahead                               waits: it goes on when {@value #ENOUGH} such records have come, one after the
 *                                              other and each of another time; then to the earliest of them, and on
 *                                              from there as far as the others lead within the bound
 *  further back                                nothing
 * </pre>
 *
 * <p>If a record within the bound comes, ahead or back, the records that wait were wrong, and the clock forgets them. So
 * after a quiet weekend the clock is late by a few records, and an article from the year 2099 closes no window and
 * expires no state.
 *
 * <p>The first record sets the clock, and it may be the wrong one. So a record further back sets it anew, until the clock
 * has moved for the first time. Nothing is expired or closed before that.
 *
 * <p>It is a pure function of the records in their order: live, after a restart and in a replay it gives the same time.
 * The caller chooses the unit of the times.
 *
 * @param time how far it has come
 * @param moved whether it has moved since the first record
 * @param waiting how many records further ahead wait
 * @param earliest the earliest time of those
 * @param reach how far one gets from there, over the others and within the bound
 * @param witness the exact time of the latest one that counted, so that one article's many mentions count once
 */
record StreamClock(long time, boolean moved, int waiting, long earliest, long reach, long witness) {

    /** So many records in a row, each with another time, are not all wrong. */
    static final int ENOUGH = 5;

    private static final int ORDINARY = Long.BYTES;
    private static final int WHOLE = 4 * Long.BYTES + Integer.BYTES + 1;

    /** The clock at the first record. */
    static StreamClock startingAt(long time) {
        return new StreamClock(time, false, 0, 0, 0, 0);
    }

    /**
     * The clock after a record.
     *
     * @param at the record's time, in the clock's unit
     * @param exactTime the same in the finest unit there is
     * @param bound how far ahead one record may carry the clock, in its unit
     */
    StreamClock after(long at, long exactTime, long bound) {
        if (at - bound > time) {
            return further(at, exactTime, bound);
        }
        if (at + bound < time) {
            return moved ? this : startingAt(at);
        }
        return new StreamClock(Math.max(at, time), moved || at > time, 0, 0, 0, 0);
    }

    private StreamClock further(long at, long exactTime, long bound) {
        if (waiting > 0 && exactTime == witness) {
            return this;
        }
        long first = at;
        long last = at;
        if (waiting > 0 && at + bound >= earliest) {
            first = Math.min(earliest, at);
            last = at - bound > reach ? reach : Math.max(reach, at);
        }
        return waiting + 1 < ENOUGH
                ? new StreamClock(time, moved, waiting + 1, first, last, exactTime)
                : new StreamClock(last, true, 0, 0, 0, 0);
    }

    /** Eight bytes in the ordinary case, so that a changelog stays small. */
    byte[] bytes() {
        if (moved && waiting == 0) {
            return ByteBuffer.allocate(ORDINARY).putLong(time).array();
        }
        return ByteBuffer.allocate(WHOLE)
                .putLong(time)
                .put((byte) (moved ? 1 : 0))
                .putInt(waiting)
                .putLong(earliest)
                .putLong(reach)
                .putLong(witness)
                .array();
    }

    static StreamClock of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long time = buffer.getLong();
        return bytes.length == ORDINARY
                ? new StreamClock(time, true, 0, 0, 0, 0)
                : new StreamClock(
                        time, buffer.get() == 1, buffer.getInt(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }
}
