package io.newstape.history.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MergedLogTest {

    @Test
    void shouldTakeTheEarliestHeadAndThePartitionWithTheLowerNumberFirst() {
        // Given
        LogInMemory log = new LogInMemory("t").partition(0, 0).partition(1, 0);
        log.add(0, 20, "a", null).add(0, 5, "b", null);
        log.add(1, 10, "c", null).add(1, 20, "d", null);

        // Then: b is earlier than all, and yet behind a
        assertThat(times(log)).containsExactly("1@0", "0@0", "0@1", "1@1");
    }

    @Property(tries = 200)
    void shouldKeepTheOrderOfEachPartitionAndLoseNothing(
            @ForAll @Size(max = 30) List<@IntRange(max = 50) Integer> left,
            @ForAll @Size(max = 30) List<@IntRange(max = 50) Integer> right) {
        // Given
        LogInMemory log = new LogInMemory("t").partition(0, 0).partition(1, 0);
        left.forEach(time -> log.add(0, time, null, null));
        right.forEach(time -> log.add(1, time, null, null));

        // When
        List<String> merged = times(log);

        // Then
        assertThat(merged).hasSize(left.size() + right.size()).isEqualTo(times(log));
        for (int partition = 0; partition < 2; partition++) {
            String prefix = partition + "@";
            assertThat(merged.stream()
                            .filter(place -> place.startsWith(prefix))
                            .map(place -> Integer.valueOf(place.substring(2))))
                    .isSorted();
        }
    }

    private static List<String> times(LogInMemory log) {
        List<String> places = new ArrayList<>();
        try (MergedLog merged = new MergedLog()) {
            log.extents("t")
                    .forEach((partition, extent) ->
                            merged.add(partition, log.open("t", partition, extent.begin(), extent.end())));
            for (Optional<LogRecord> next = merged.next(); next.isPresent(); next = merged.next()) {
                places.add(next.get().partition() + "@" + next.get().offset());
            }
        }
        return places;
    }
}
