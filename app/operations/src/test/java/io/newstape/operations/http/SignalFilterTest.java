package io.newstape.operations.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.operations.SampleSignals;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalFilterTest {

    @Test
    void shouldTellWhatBecameOfASignalThatWasWanted() {
        // Given: the signals here are half relevant, and have no sentiment
        SignalFilter filter = SignalFilter.of(
                Map.of("ric", "8031.T", "min_relevance", "0.6", "event", "contract-won", "min_score", "0.1"));

        // When, Then
        assertThat(filter.takes(signal("8031.T", SignalAction.NEW))).isFalse();
        assertThat(filter.takes(signal("8031.T", SignalAction.REVISED))).isTrue();
        assertThat(filter.takes(signal("8031.T", SignalAction.RETRACTED))).isTrue();
        assertThat(filter.takes(signal("IBM.N", SignalAction.REVISED))).isFalse();
    }

    @Test
    void shouldTakeTheActionThatIsAskedForAlone() {
        // Given
        SignalFilter filter = SignalFilter.of(Map.of("action", "new", "min_relevance", "0.5"));

        // When, Then
        assertThat(filter.takes(signal("8031.T", SignalAction.NEW))).isTrue();
        assertThat(filter.takes(signal("8031.T", SignalAction.REVISED))).isFalse();
    }

    private static Signal signal(String ric, SignalAction action) {
        return SampleSignals.of(ric, "a", action, Instant.EPOCH);
    }

    @Test
    void shouldSayWhichFigureIsNone() {
        assertThatThrownBy(() -> SignalFilter.of(Map.of("min_score", "much")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("min_score is a number from 0 to 1, not 'much'.");
    }
}
