package io.newstape.streams.wire;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long to wait for a registry that is away before the stream thread is let go, to be started again: less than
 * Kafka's {@code max.poll.interval.ms}, so that the group never takes a waiting thread for a dead one. Ends at once
 * when the pipeline stops.
 */
public final class RetryPolicy {

    private final Duration longest;
    private final Duration firstPause;
    private final Duration longestPause;
    private final boolean waitsWhenRefused;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean isWaiting;

    /**
     * @param longest how long to wait altogether
     * @param firstPause between the first two attempts; each further pause is twice as long
     * @param longestPause at most this
     */
    public RetryPolicy(Duration longest, Duration firstPause, Duration longestPause) {
        this(longest, firstPause, longestPause, true);
    }

    private RetryPolicy(Duration longest, Duration firstPause, Duration longestPause, boolean waitsWhenRefused) {
        this.waitsWhenRefused = waitsWhenRefused;
        this.longest = longest;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    /** Two minutes, in pauses of 0.1 to 5 seconds. */
    public static RetryPolicy standard() {
        return new RetryPolicy(Duration.ofMinutes(2), Duration.ofMillis(100), Duration.ofSeconds(5));
    }

    /**
     * The same for a command that a person waits for: it gives up at once when the registry refuses the password or the
     * certificate. A pipeline waits, since somebody may be changing them.
     */
    public static RetryPolicy ofCommands() {
        return new RetryPolicy(Duration.ofMinutes(2), Duration.ofMillis(100), Duration.ofSeconds(5), false);
    }

    /** Whether an error may pass. */
    boolean waitsFor(Throwable error) {
        return waitsWhenRefused || !RegistryUnavailable.isRefusal(error);
    }

    /** No more waiting, for anyone. */
    public void end() {
        stopped.countDown();
    }

    /** Whether somebody waits now: the registry didn't answer, and hasn't answered anybody since. */
    public boolean isWaiting() {
        return isWaiting;
    }

    /** How often a request failed because the registry was away, of everybody who waits with this. */
    public long failures() {
        return failures.get();
    }

    /** Begins to wait. */
    Wait begin() {
        isWaiting = true;
        return new Wait();
    }

    /** The registry has answered. */
    void over() {
        isWaiting = false;
    }

    /** One wait. */
    final class Wait {

        private final long start = System.nanoTime();
        private Duration next = firstPause;

        /**
         * Waits a little, after a request that failed.
         *
         * @return false when it is over
         */
        boolean again() {
            failures.incrementAndGet();
            if (System.nanoTime() - start > longest.toNanos()) {
                return false;
            }
            Duration pause = next;
            next = next.multipliedBy(2).compareTo(longestPause) > 0 ? longestPause : next.multipliedBy(2);
            try {
                return !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
