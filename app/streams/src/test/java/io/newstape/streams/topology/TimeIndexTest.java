package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeIndexTest {

    private final KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("index"), Serdes.Bytes(), Serdes.ByteArray())
            .withCachingDisabled()
            .withLoggingDisabled()
            .build();
    private TimeIndex index;

    @BeforeTry
    @BeforeEach
    void open() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        store.init(context.getStateStoreContext(), store);
        index = new TimeIndex(store, 10);
    }

    @AfterTry
    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldTakeWhatIsDueOnceEarliestFirst() {
        // Given
        index.add(20, "b");
        index.add(3, "a");
        index.add(30, "c");

        // Then
        assertThat(index.takeBefore(30)).extracting(TimeIndex.Due::key).containsExactly("a", "b");
        assertThat(index.takeBefore(30)).isEmpty();
        assertThat(index.takeBefore(31)).extracting(TimeIndex.Due::key).containsExactly("c");
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Property(tries = 300)
    void shouldSortByTimeWhateverTheTimes(@ForAll @Size(max = 20) Set<Long> times) {
        // Given: from before 1970 to the end of all times
        times.forEach(time -> index.add(time, "8031.T"));

        // When
        List<TimeIndex.Due> due = index.takeBefore(Long.MAX_VALUE);

        // Then
        assertThat(due)
                .containsExactlyElementsOf(times.stream()
                        .filter(time -> time < Long.MAX_VALUE)
                        .sorted()
                        .map(time -> new TimeIndex.Due(time, "8031.T"))
                        .toList());
    }

    @Test
    void shouldRememberTheLatestTimeAcrossARestart() {
        // When
        assertThat(index.advance(6, 6)).isTrue();
        assertThat(index.advance(7, 7)).isTrue();
        assertThat(index.advance(7, 7)).isFalse();
        assertThat(index.advance(3, 3)).isFalse();

        // Then
        assertThat(new TimeIndex(store).latest()).isEqualTo(7);
        assertThat(index.takeBefore(100)).isEmpty();
    }

    @Test
    void shouldFindWhatWasAddedBehindTheTimeThatItWasSearchedUpTo() {
        // Given
        index.add(5, "a");
        index.takeBefore(10);

        // When
        index.add(7, "late");

        // Then
        assertThat(index.takeBefore(10)).extracting(TimeIndex.Due::key).containsExactly("late");
    }

    @Test
    void shouldFindAfterARestartWhatWasThereBefore() {
        // Given
        index.add(5, "b");
        index.add(0, "a");

        // When
        TimeIndex restarted = new TimeIndex(store);

        // Then
        assertThat(restarted.takeBefore(6)).extracting(TimeIndex.Due::key).containsExactly("a", "b");
    }

    @Test
    void shouldKeepAMovedKeyAtItsLastTimeAlone() {
        // Given
        index.move(5, "a");
        index.move(8, "a");

        // Then
        assertThat(index.takeBefore(8)).isEmpty();
        assertThat(index.takeBefore(9)).containsExactly(new TimeIndex.Due(8, "a"));

        // When: it is forgotten, and comes anew
        index.settle("a");
        assertThat(store.approximateNumEntries()).isZero();
        index.move(8, "a");

        // Then
        assertThat(index.takeBefore(9)).containsExactly(new TimeIndex.Due(8, "a"));
    }
}
