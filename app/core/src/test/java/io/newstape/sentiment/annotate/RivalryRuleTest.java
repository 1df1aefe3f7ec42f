package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RivalryRuleTest {

    @Test
    void shouldSeeWhoIsPassedOver() {
        assertThat(Views.belief("Lund picked [Toda] over Kuroda.", "picked")).isPositive();
        assertThat(Views.belief("Lund picked Kuroda over Japan's [Toda].", "picked"))
                .isNegative();
    }

    @Test
    void shouldSeeWhoIsPaid() {
        assertThat(Views.belief("A court ordered [Toda] to pay Kuroda 3 million.", "ordered"))
                .isNegative();
        assertThat(Views.belief("A court ordered Kuroda to pay [Toda] 3 million.", "ordered"))
                .isGreaterThan(0.5);
        assertThat(Views.belief("A court ordered Kuroda to pay 3 million to smaller [Toda].", "ordered"))
                .isGreaterThan(0.5);
    }

    @Test
    void shouldSeeWhoIsBeaten() {
        assertThat(Views.belief("Kuroda beat Japan's [Toda] to the order.", "beat"))
                .isNegative();
        assertThat(Views.belief("[Toda] beat Wall Street estimates.", "beat")).isPositive();
        assertThat(Views.hit("Toda beat Kuroda to the order.", "beat")
                        .wordClass()
                        .name())
                .isEqualTo("outdo");
    }
}
