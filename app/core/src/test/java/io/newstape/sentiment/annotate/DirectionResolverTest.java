package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectionResolverTest {

    @Test
    void shouldTurnADirectionWithItsNounWhereverItStands() {
        assertThat(meaning("Toda cut its costs.", "cut")).isEqualTo("better");
        assertThat(meaning("Costs at the Toda mill in the north of Japan fell.", "fell"))
                .isEqualTo("better");
        assertThat(meaning("Toda narrowed its loss.", "narrowed")).isEqualTo("better");
        assertThat(meaning("Margins at Toda narrowed.", "narrowed")).isEqualTo("down");
        assertThat(meaning("Toda axed its final dividend.", "axed")).isEqualTo("dividend-cut");
        assertThat(meaning("Staff rejected a second pay offer.", "rejected")).isEqualTo("strike");
    }

    @Test
    void shouldTakeTheNounOfAnExtremeFromBeyondTheComma() {
        assertThat(meaning("Provisions at Toda shrank by half, the lowest in six years.", "lowest"))
                .isEqualTo("better");
        assertThat(meaning("Profit at Toda shrank by half, the lowest in six years.", "lowest"))
                .isEqualTo("low");
    }

    @Test
    void shouldTakeABadNounIntoTheDirection() {
        assertThat(meaning("Worries among holders of Toda eased.", "eased")).isEqualTo("better");
        assertThat(meaning("Worries among holders of Toda eased.", "worries")).isEqualTo("flat");
        assertThat(meaning("Toda faces worries of a drop.", "drop")).isEqualTo("down");
        assertThat(meaning("Toda faces worries of a drop.", "worries")).isEqualTo("bad");
    }

    private static String meaning(String text, String word) {
        return Views.cue(text, word).wordClass().name();
    }
}
