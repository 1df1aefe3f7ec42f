package io.newstape.history.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PriceSeriesTest {

    @Property
    void shouldKeepThePriceThatCameLastForEachTime(@ForAll List<@IntRange(min = 0, max = 40) Integer> times) {
        // Given
        PriceSeries series = new PriceSeries();
        TreeMap<Long, Double> expected = new TreeMap<>();
        for (int i = 0; i < times.size(); i++) {
            series.add(times.get(i), i);
            expected.put((long) times.get(i), (double) i);
        }

        // When
        int others = series.settle();

        // Then
        List<Long> kept = new ArrayList<>();
        List<Double> prices = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            kept.add(series.time(i));
            prices.add(series.price(i));
        }
        assertThat(kept).containsExactlyElementsOf(expected.keySet());
        assertThat(prices).containsExactlyElementsOf(expected.values());
        assertThat(others).isEqualTo(times.size() - expected.size());
    }
}
