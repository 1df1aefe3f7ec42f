package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CancellationRuleTest {

    @Test
    void shouldTurnWhatIsCalledOff() {
        assertThat(Views.belief("Pilots at [Toda] called off a strike.", "strike"))
                .isPositive();
        assertThat(Views.belief("[Toda] suspended its buyback.", "buyback")).isNegative();
        assertThat(Views.belief("[Toda] averted a default.", "default")).isPositive();
    }

    @Test
    void shouldTurnWhatWasCalledOff() {
        assertThat(Views.belief("The strike at [Toda] was cancelled.", "strike"))
                .isPositive();
        assertThat(Views.belief("The order for [Toda] was delayed after a strike.", "strike"))
                .isNegative();
    }

    @Test
    void shouldTurnAllThatHangsTogether() {
        String text = "A judge threw out a class action lawsuit accusing [Toda] of fraud.";

        assertThat(Views.belief(text, "class")).isPositive();
        assertThat(Views.belief(text, "lawsuit")).isPositive();
        assertThat(Views.belief(text, "accusing")).isPositive();
    }

    @Test
    void shouldNotTakeTheReasonForWhatIsUndone() {
        assertThat(Views.belief("[Toda] halted output after a strike.", "strike"))
                .isNegative();
        assertThat(Views.belief("[Toda] halted output after a strike.", "halted"))
                .isNegative();
    }

    @Test
    void shouldNotUndoWhatRoseOrFell() {
        assertThat(Views.belief("[Toda] tumbled 14 percent and was suspended.", "tumbled"))
                .isNegative();
        assertThat(Views.belief("[Toda] halted a slump.", "slump")).isPositive();
    }

    @Test
    void shouldTakeTheVerbForNoNewsOfItsOwn() {
        assertThat(Views.belief("Pilots at [Toda] cancelled a strike.", "cancelled"))
                .isZero();
        assertThat(Views.belief("[Toda] cancelled flights.", "cancelled")).isNegative();
    }
}
