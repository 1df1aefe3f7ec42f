package io.newstape.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.streams.topology.ScorerMark;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorerDelayTest {

    private final ScorerDelay delay = new ScorerDelay();

    @Test
    void shouldBeNothingWithoutAScorerAndWithOneThatKeepsUp() {
        assertThat(delay.seconds(List.of(), 100)).isZero();
        assertThat(look(100, mark("0_0", 99, 99))).isZero();
        assertThat(look(102, mark("0_0", 101.5, 101.5))).isZero();
    }

    @Test
    void shouldCountFromTheFirstArticleThatAScorerThatStoppedHasNotComeTo() {
        // Given: it answered up to 100, and articles go on
        look(102, mark("0_0", 100, 100));
        look(104, mark("0_0", 103, 100));

        // Then
        assertThat(look(106, mark("0_0", 105, 100))).isEqualTo(3);
        assertThat(look(140, mark("0_0", 139, 100))).isEqualTo(37);
    }

    @Test
    void shouldCountFromWhereASlowScorerIs() {
        // Given: four articles, and it has come to the second
        look(102, mark("0_0", 101, 0));
        look(104, mark("0_0", 103, 0));
        look(106, mark("0_0", 105, 0));

        // Then
        assertThat(look(120, mark("0_0", 119, 103))).isEqualTo(15);
        assertThat(look(122, mark("0_0", 119, 119))).isZero();
    }

    @Test
    void shouldForgiveAnArticleThatTheScorerLeavesOut() {
        // Given: one article without an answer
        look(102, mark("0_0", 101, 0));

        // When: a later one has its scores
        double seconds = look(110, mark("0_0", 109, 109));

        // Then
        assertThat(seconds).isZero();
    }

    @Test
    void shouldTakeTheSlowestTaskAndForgetOneThatMoved() {
        // Given
        look(102, mark("0_0", 101, 0), mark("0_1", 101, 101));

        // Then
        assertThat(look(111, mark("0_0", 110, 0), mark("0_1", 110, 110))).isEqualTo(10);
        assertThat(look(113, mark("0_1", 112, 112))).isZero();
    }

    @Test
    void shouldStaySmall() {
        // When: nothing is answered for long
        double seconds = 0;
        for (int second = 1; second <= 10_000; second++) {
            seconds = look(second, mark("0_0", second - 0.5, 0));
        }

        // Then: the first one still counts
        assertThat(seconds).isEqualTo(10_000 - 0.5);
    }

    private double look(double now, ScorerMark... marks) {
        return delay.seconds(List.of(marks), now);
    }

    private static ScorerMark mark(String task, double asked, double answered) {
        return new ScorerMark(task, asked, answered);
    }
}
