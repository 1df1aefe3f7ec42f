package io.newstape.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newstape.sentiment.train.EventEvaluation.Counts;
import io.newstape.sentiment.train.EventEvaluation.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventEvaluationTest {

    @Test
    void shouldCountWhatIsLabelledFoundAndRight() {
        // Given
        EventEvaluation events = new EventEvaluation();

        // When
        events.add(List.of("sued", "recall"), List.of("sued"));
        events.add(List.of("sued"), List.of("settled", "sued"));
        events.add(List.of(), List.of("sued"));

        // Then
        assertThat(events.rows())
                .containsExactly(
                        new Row("recall", new Counts(1, 0, 0)),
                        new Row("settled", new Counts(0, 1, 0)),
                        new Row("sued", new Counts(2, 3, 2)));
        assertThat(events.all()).isEqualTo(new Counts(3, 4, 2));
        assertThat(events.all().precision()).isEqualTo(0.5);
        assertThat(events.all().recall()).isCloseTo(0.667, within(0.001));
        assertThat(events.examples()).isEqualTo(3);
    }
}
