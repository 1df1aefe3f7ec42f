package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StreamClockTest {

    private static final long BOUND = 24;

    @Test
    void shouldFollowTheRecordsAndNeverGoBack() {
        assertThat(timesOf(100, 110, 105, 134, 90)).containsExactly(100L, 110L, 110L, 134L, 134L);
    }

    @Test
    void shouldNotFollowOneRecordFurtherThanTheBound() {
        assertThat(timesOf(100, 110, 135, 111, 136, 999_999, 112))
                .containsExactly(100L, 110L, 110L, 111L, 111L, 111L, 112L);
    }

    @Test
    void shouldFollowSeveralInARow() {
        assertThat(timesOf(100, 101, 500, 502, 501, 503, 504))
                .containsExactly(100L, 101L, 101L, 101L, 101L, 101L, 504L);
    }

    @Test
    void shouldGoNoFurtherThanTheOthersLead() {
        assertThat(timesOf(100, 101, 500, 520, 999_999, 540, 530)).endsWith(540L);
    }

    @Test
    void shouldCountRecordsOfOneTimeOnce() {
        assertThat(timesOf(100, 101, 500, 500, 500, 500, 500, 500, 500)).endsWith(101L);
    }

    @Test
    void shouldNotLetLateRecordsTakeTheOthersForWrong() {
        assertThat(timesOf(100, 101, 500, 3, 501, 3, 502, 3, 503, 3, 504)).endsWith(504L);
    }

    @Test
    void shouldSetTheClockAnewWhereTheFirstRecordWasWrong() {
        assertThat(timesOf(999_999, 100, 101)).containsExactly(999_999L, 100L, 101L);
        assertThat(timesOf(999_999, 999_999, 999_999, 100, 101)).endsWith(100L, 101L);
        assertThat(timesOf(777_777, 999_999, 100, 101)).endsWith(100L, 101L);
    }

    /** Poisoned records among good ones, as many as one likes but never as many in a row as are believed. */
    @Property
    void shouldSayTheSameOfTheGoodRecordsWithAndWithoutPoisonedOnes(
            @ForAll List<@IntRange(max = 20) Integer> steps, @ForAll Random random) {
        // Given
        StreamClock clean = StreamClock.startingAt(1000);
        StreamClock poisoned = StreamClock.startingAt(1000);
        long time = 1000;
        for (int step : steps) {
            // some come late, but not so late that they say nothing of the others
            time = Math.max(clean.time() - BOUND, time + step - 5);
            for (int i = random.nextInt(StreamClock.ENOUGH); i > 0; i--) {
                long far = time + 10_000 + random.nextInt(1_000_000);
                poisoned = poisoned.after(far, far, BOUND);
            }

            // When
            clean = clean.after(time, time, BOUND);
            poisoned = poisoned.after(time, time, BOUND);

            // Then
            assertThat(poisoned.time()).isEqualTo(clean.time());
        }
    }

    @Property
    void shouldBeTheSameAfterARestartAnywhere(@ForAll List<@IntRange(max = 200) Integer> times) {
        StreamClock running = StreamClock.startingAt(100);
        StreamClock restarted = StreamClock.startingAt(100);
        for (int time : times) {
            running = running.after(time, time, BOUND);
            restarted = StreamClock.of(restarted.bytes()).after(time, time, BOUND);
            assertThat(restarted).isEqualTo(running);
        }
    }

    /** However the records lie, it never stands still for good: the earliest of enough newer ones is reached. */
    @Property
    void shouldComeToWhatEnoughRecordsInARowSay(@ForAll List<@IntRange(max = 1000) Integer> before) {
        StreamClock clock = StreamClock.startingAt(500);
        for (int time : before) {
            clock = clock.after(time, time, BOUND);
        }
        for (int i = 0; i < 2 * StreamClock.ENOUGH; i++) {
            clock = clock.after(5000 + i, 5000 + i, BOUND);
        }
        assertThat(clock.time()).isEqualTo(5000 + 2 * StreamClock.ENOUGH - 1);
    }

    private static List<Long> timesOf(long first, long... others) {
        List<Long> times = new ArrayList<>(List.of(first));
        StreamClock clock = StreamClock.startingAt(first);
        for (long time : others) {
            clock = clock.after(time, time, BOUND);
            times.add(clock.time());
        }
        return times;
    }
}
