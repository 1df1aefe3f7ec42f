package io.newstape.signal.context;

import java.time.Duration;

/**
 * The settings by which a signal is put in context. They change what signals say: a replay needs the same ones.
 *
 * @param articles how many articles are remembered one by one for a security, 1 to 1000
 * @param memory how long they are, by event time; at least the longest window of 7 days
 * @param halfLife the age at which a score counts half in the baseline; positive
 * @param enoughHistory the baseline's weight from which on there is a surprise; above 0
 */
public record ContextRules(int articles, Duration memory, Duration halfLife, double enoughHistory) {

    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final int FADED_HALF_LIVES = 8;

    /** 64 articles of 30 days, a half-life of 7 days, and a surprise from a weight of 5 scores on. */
    public static final ContextRules STANDARD = new ContextRules(64, Duration.ofDays(30), Duration.ofDays(7), 5);

    /** @throws IllegalArgumentException when a setting is outside its range */
    public ContextRules {
        require(articles >= 1 && articles <= 1000, "articles to remember must be 1 to 1000, not " + articles);
        require(
                memory.compareTo(Duration.ofDays(7)) >= 0 && memory.compareTo(LONGEST) <= 0,
                "memory must be 7 days to 100 years, not " + memory);
        require(
                halfLife.compareTo(Duration.ZERO) > 0 && halfLife.compareTo(LONGEST) <= 0,
                "half-life must be above 0 and at most 100 years, not " + halfLife);
        require(enoughHistory > 0 && Double.isFinite(enoughHistory), "enough history must be above 0");
    }

    /**
     * The age, by event time, from which on an article counts nowhere any more: eight half-lives, after which a
     * score weighs 1/256, and at least the memory.
     */
    public Duration silence() {
        // multipliedBy makes big decimals, and each mention asks
        Duration faded = Duration.ofSeconds(
                halfLife.getSeconds() * FADED_HALF_LIVES, halfLife.getNano() * (long) FADED_HALF_LIVES);
        return faded.compareTo(memory) > 0 ? faded : memory;
    }

    long silenceMicros() {
        return micros(silence());
    }

    long memoryMicros() {
        return micros(memory);
    }

    private static long micros(Duration duration) {
        return duration.getSeconds() * EventMicros.SECOND + duration.getNano() / 1000;
    }

    double halfLifeMicros() {
        return halfLife.getSeconds() * (double) EventMicros.SECOND + halfLife.getNano() / 1000.0;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
