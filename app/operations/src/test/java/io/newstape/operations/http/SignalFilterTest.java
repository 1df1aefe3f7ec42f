package io.newstape.operations.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalFilterTest {

    @Test
    void shouldSayWhichFigureIsNone() {
        assertThatThrownBy(() -> SignalFilter.of(Map.of("min_score", "much")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("min_score is a number from 0 to 1, not 'much'.");
    }
}
