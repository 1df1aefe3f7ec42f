package io.newstape.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LongIntMapTest {

    @Property(tries = 200)
    void shouldAnswerAsAMapDoesHoweverManyWereExpected(
            @ForAll @IntRange(max = 100) int expected,
            @ForAll @Size(max = 200) List<@LongRange(min = 1, max = 300) Long> keys,
            @ForAll @LongRange(min = 1, max = 400) long asked) {
        // Given
        LongIntMap map = new LongIntMap(expected);
        Map<Long, Integer> model = new HashMap<>();

        // When
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), i);
            model.put(keys.get(i), i);
        }

        // Then
        model.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
        assertThat(map.get(asked)).isEqualTo(model.getOrDefault(asked, -1));
    }

    @Test
    void shouldHaveNothingBeforeTheFirstKey() {
        assertThat(new LongIntMap().get(7)).isEqualTo(-1);
        assertThat(new LongIntMap(0).get(7)).isEqualTo(-1);
    }
}
