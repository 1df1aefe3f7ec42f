package io.newstape.sentiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.Clue;
import org.junit.jupiter.api.Test;

class LabelScoresTest {

    private final LabelScores tally = new LabelScores();

    @Test
    void shouldKeepTheStrongestEightCluesAndOfEqualsTheEarlier() {
        // Given
        for (int start = 0; start < 20; start++) {
            tally.clue(start, start + 1, start % 2 == 0 ? 1 : -2);
        }

        // When
        tally.clue(20, 21, 0.5);
        tally.clue(21, 22, -3);

        // Then
        assertThat(tally.clues()).extracting(Clue::start).containsExactly(21, 1, 3, 5, 7, 9, 11, 13);
    }

    @Test
    void shouldNameEachEventOnceInOrderOfTheAlphabet() {
        // When
        tally.event("sued");
        tally.event("merger");
        tally.event("sued");

        // Then
        assertThat(tally.events()).containsExactly("merger", "sued");
    }
}
