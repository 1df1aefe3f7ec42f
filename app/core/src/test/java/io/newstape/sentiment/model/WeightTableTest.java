package io.newstape.sentiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightTableTest {

    private final WeightTable table = new WeightTable();

    @Test
    void shouldKeepTheWeightsOfEveryFeatureWhileItGrows() {
        // Given
        int features = 5000;

        // When
        IntStream.rangeClosed(1, features).forEach(key -> table.put(key, key, -key, 2 * key));

        // Then
        assertThat(table.size()).isEqualTo(features);
        assertThat(IntStream.rangeClosed(1, features)).allSatisfy(key -> {
            int place = table.place(key);
            assertThat(table.weight(place, 0)).isEqualTo(key);
            assertThat(table.weight(place, 1)).isEqualTo(-key);
            assertThat(table.weight(place, 2)).isEqualTo(2 * key);
        });
    }

    @Test
    void shouldHaveNoPlaceForWhatWasNeverPut() {
        table.put(1, 10, 20, 30);

        assertThat(IntStream.range(2, 1000).map(table::place)).containsOnly(-1);
    }

    @Test
    void shouldTakeTheLaterWeightsOfAFeatureThatIsPutTwice() {
        // When
        table.put(1, 10, 20, 30);
        table.put(1, 40, 50, 60);

        // Then
        assertThat(table.size()).isEqualTo(1);
        assertThat(table.weight(table.place(1), 0)).isEqualTo(40);
    }
}
