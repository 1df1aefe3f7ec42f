package io.newstape.sentiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.Clue;
import org.junit.jupiter.api.Test;

class LabelScoresTest {

    private final LabelScores scores = new LabelScores();

    @Test
    void shouldKeepTheStrongestEightCluesAndOfEqualsTheEarlier() {
        // Given
        for (int start = 0; start < 20; start++) {
            scores.clue(start, start + 1, start % 2 == 0 ? 1 : -2);
        }

        // When
        scores.clue(20, 21, 0.5);
        scores.clue(21, 22, -3);

        // Then
        assertThat(scores.clues()).extracting(Clue::start).containsExactly(21, 1, 3, 5, 7, 9, 11, 13);
    }

    @Test
    void shouldNameEachEventOnceInOrderOfTheAlphabet() {
        // When
        scores.event("sued");
        scores.event("merger");
        scores.event("sued");

        // Then
        assertThat(scores.events()).containsExactly("merger", "sued");
    }
}
