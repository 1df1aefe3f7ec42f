package io.newstape.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void shouldBeOneOfTheDurations() {
        // Given: 1 to 200 ms, in no order
        List<Double> millis = new java.util.ArrayList<>(
                IntStream.rangeClosed(1, 200).mapToObj(Double::valueOf).toList());
        Collections.reverse(millis);

        // Then
        assertThat(Percentiles.of(millis)).hasValue(new Percentiles(200, 100, 190, 198));
    }

    @Test
    void shouldSayOfOneDurationWhatItIs() {
        assertThat(Percentiles.of(List.of(7.5))).hasValue(new Percentiles(1, 7.5, 7.5, 7.5));
    }

    @Test
    void shouldSayNothingOfNone() {
        assertThat(Percentiles.of(List.of())).isEmpty();
    }
}
