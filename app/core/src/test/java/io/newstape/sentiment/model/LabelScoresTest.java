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
        scores.event("sued", -1);
        scores.event("merger", 0);
        scores.event("sued", -1);

        // Then
        assertThat(scores.events()).containsExactly("merger", "sued");
    }

    @Test
    void shouldLeaveOutAnEventThatContradictsTheNews() {
        // Given
        LabelScores scores = new LabelScores();
        scores.event("sued", -1);
        scores.event("settled", 0);
        scores.event("contract-won", 0.5);

        // When
        scores.add(2, 0, 0);

        // Then
        assertThat(scores.events()).containsExactly("contract-won", "settled");
    }
}
