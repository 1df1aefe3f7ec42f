package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RivalryRuleTest {

    @Test
    void shouldSeeWhoIsPassedOver() {
        assertThat(Views.prior("Lund picked [Toda] over Kuroda.", "picked")).isPositive();
        assertThat(Views.prior("Lund picked Kuroda over Japan's [Toda].", "picked"))
                .isNegative();
    }

    @Test
    void shouldSeeWhoIsPaid() {
        assertThat(Views.prior("A court ordered [Toda] to pay Kuroda 3 million.", "ordered"))
                .isNegative();
        assertThat(Views.prior("A court ordered Kuroda to pay [Toda] 3 million.", "ordered"))
                .isGreaterThan(0.5);
        assertThat(Views.prior("A court ordered Kuroda to pay 3 million to smaller [Toda].", "ordered"))
                .isGreaterThan(0.5);
    }

    @Test
    void shouldSeeWhoIsBeaten() {
        assertThat(Views.prior("Kuroda beat Japan's [Toda] to the order.", "beat"))
                .isNegative();
        assertThat(Views.prior("[Toda] beat Wall Street estimates.", "beat")).isPositive();
        assertThat(Views.cue("Toda beat Kuroda to the order.", "beat")
                        .wordClass()
                        .name())
                .isEqualTo("outdo");
    }
}
