package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CancellationRuleTest {

    @Test
    void shouldTurnWhatIsCalledOff() {
        assertThat(Views.prior("Pilots at [Toda] called off a strike.", "strike"))
                .isPositive();
        assertThat(Views.prior("[Toda] suspended its buyback.", "buyback")).isNegative();
        assertThat(Views.prior("[Toda] averted a default.", "default")).isPositive();
    }

    @Test
    void shouldTurnWhatWasCalledOff() {
        assertThat(Views.prior("The strike at [Toda] was cancelled.", "strike")).isPositive();
        assertThat(Views.prior("The order for [Toda] was delayed after a strike.", "strike"))
                .isNegative();
    }

    @Test
    void shouldTurnAllThatHangsTogether() {
        String text = "A judge threw out a class action lawsuit accusing [Toda] of fraud.";

        assertThat(Views.prior(text, "class")).isPositive();
        assertThat(Views.prior(text, "lawsuit")).isPositive();
        assertThat(Views.prior(text, "accusing")).isPositive();
    }

    @Test
    void shouldNotTakeTheReasonForWhatIsUndone() {
        assertThat(Views.prior("[Toda] halted output after a strike.", "strike"))
                .isNegative();
        assertThat(Views.prior("[Toda] halted output after a strike.", "halted"))
                .isNegative();
    }

    @Test
    void shouldNotUndoWhatRoseOrFell() {
        assertThat(Views.prior("[Toda] tumbled 14 percent and was suspended.", "tumbled"))
                .isNegative();
        assertThat(Views.prior("[Toda] halted a slump.", "slump")).isPositive();
    }

    @Test
    void shouldTakeTheVerbForNoNewsOfItsOwn() {
        assertThat(Views.prior("Pilots at [Toda] cancelled a strike.", "cancelled"))
                .isZero();
        assertThat(Views.prior("[Toda] cancelled flights.", "cancelled")).isNegative();
    }
}
