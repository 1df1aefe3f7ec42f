package io.newstape.sentiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FeatureSetTest {

    @Property(tries = 200)
    void shouldTellWhatIsNewLikeAnySet(@ForAll @Size(max = 2000) List<@IntRange(max = 5000) Integer> places) {
        FeatureSet set = new FeatureSet();
        Set<Integer> plain = new HashSet<>();

        for (int place : places) {
            assertThat(set.add(place)).isEqualTo(plain.add(place));
        }
    }
}
