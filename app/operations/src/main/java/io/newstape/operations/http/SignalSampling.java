package io.newstape.operations.http;

import java.util.Map;

/**
 * Which signals of a stream that is too fast for people go to a listener: so many a second in the long run, and what came
 * in five seconds at once, so that a short burst is whole. {@code ?max_per_second=..}; without it, all. One thread at a
 * time.
 */
final class SignalSampling {

    private static final String PARAMETER = "max_per_second";
    private static final int HIGHEST = 100_000;
    private static final double NANOS = 1e9;
    private static final long AT_ONCE_NANOS = 5_000_000_000L;

    private final long between;
    private long next;

    private SignalSampling(long between, long now) {
        this.between = between;
        this.next = now - AT_ONCE_NANOS;
    }

    /**
     * @param now by {@link System#nanoTime}
     * @throws IllegalArgumentException with a message for the caller
     */
    static SignalSampling of(Map<String, String> query, long now) {
        String written = query.getOrDefault(PARAMETER, "");
        if (written.isEmpty()) {
            return new SignalSampling(0, now);
        }
        if (!written.matches("\\d{1,6}") || Integer.parseInt(written) < 1 || Integer.parseInt(written) > HIGHEST) {
            throw new IllegalArgumentException(
                    PARAMETER + " is a whole number from 1 to " + HIGHEST + ", not '" + written + "'.");
        }
        return new SignalSampling((long) (NANOS / Integer.parseInt(written)), now);
    }

    /**
     * Whether the signal that has just come goes to the listener.
     *
     * @param now by {@link System#nanoTime}; not before the last one
     */
    boolean takes(long now) {
        if (next > now) {
            return false;
        }
        next = Math.max(next, now - AT_ONCE_NANOS) + between;
        return true;
    }
}
