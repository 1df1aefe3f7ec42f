package io.newstape.history.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogInMemory;
import io.newstape.history.log.Position;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayPlanTest {

    private final LogInMemory whole =
            new LogInMemory("t").partition(0, 0).add(0, 10).partition(1, 0).add(1, 4);
    private final LogInMemory shortened = new LogInMemory("t").partition(0, 5).add(0, 10);

    @Test
    void shouldGoThroughEverythingUnlessToldOtherwise() {
        assertThat(plan(whole, request(null, null, false)))
                .isEqualTo(Map.of(0, new ReplaySegment(0, 0, 10, 0), 1, new ReplaySegment(0, 0, 4, 0)));
    }

    @Test
    void shouldReplayQuietlyWhatIsBeforeTheStart() {
        // Given: from the record of second 3 on, up to the one of second 7
        ReplayRequest request = request("1970-01-01T00:00:03Z", "1970-01-01T00:00:07Z", false);

        // Then: the second partition has no record from second 7 on, so it goes to its end
        assertThat(plan(whole, request))
                .isEqualTo(Map.of(0, new ReplaySegment(0, 3, 7, 3), 1, new ReplaySegment(0, 3, 4, 3)));
    }

    @Test
    void shouldBeginWithNothingKnownWhenItIsCold() {
        assertThat(plan(whole, request("1970-01-01T00:00:03Z", null, true)))
                .containsEntry(0, new ReplaySegment(3, 3, 10, 3));
    }

    @Test
    void shouldReplayNothingWhereTheStartLiesBehindTheEnd() {
        assertThat(plan(whole, request("1970-01-01T00:00:07Z", "1970-01-01T00:00:03Z", false)))
                .containsEntry(0, new ReplaySegment(0, 3, 3, 3));
    }

    @Test
    void shouldRefuseALogWhoseStartIsGoneUnlessItIsCold() {
        assertThatThrownBy(() -> plan(shortened, request(null, null, false)))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining("offsets 0 to 4 of t-0 are gone");
        assertThat(plan(shortened, request(null, null, true))).isEqualTo(Map.of(0, new ReplaySegment(5, 5, 15, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "16"})
    void shouldRefuseAnOffsetThatIsNotThere(String offset) {
        assertThatThrownBy(() -> plan(shortened, request(offset, null, true)))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining("has no offset " + offset + ": it holds 5 to 15");
    }

    @Test
    void shouldRefuseAPartitionThatIsNotThere() {
        ReplayRequest request =
                new ReplayRequest(Optional.empty(), Optional.empty(), Set.of(1, 2), Set.of(), Set.of(), false);

        assertThatThrownBy(() -> plan(whole, request))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining("no partition 2");
    }

    @Test
    void shouldTellRequestsApartByAllThatShapesTheirResults() {
        // Given
        ReplayRequest all = ReplayRequest.everything();
        ReplayRequest some = new ReplayRequest(
                Optional.empty(), Optional.empty(), Set.of(), Set.of("8031.T", "8002.T"), Set.of(), false);
        ReplayRequest same = new ReplayRequest(
                Optional.empty(), Optional.empty(), Set.of(), Set.of("8002.T", "8031.T"), Set.of(), false);

        // Then
        assertThat(all.fingerprint("a"))
                .isEqualTo(ReplayRequest.everything().fingerprint("a"))
                .isNotEqualTo(all.fingerprint("b"))
                .isNotEqualTo(some.fingerprint("a"))
                .isNotEqualTo(request(null, null, true).fingerprint("a"));
        assertThat(some.fingerprint("a")).isEqualTo(same.fingerprint("a"));
    }

    @Test
    void shouldKeepASegmentAsTextUntilItGoesOn() {
        // Given
        ReplaySegment segment = new ReplaySegment(0, 3, 9, 5);

        // Then
        assertThat(ReplaySegment.parse(segment.text(), 5)).isEqualTo(segment);
        assertThatThrownBy(() -> ReplaySegment.parse("0 3", 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReplaySegment.parse("0 3 9", 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReplaySegment(4, 3, 9, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SortedMap<Integer, ReplaySegment> plan(LogInMemory log, ReplayRequest request) {
        return ReplayPlan.of(log, "t", request);
    }

    private static ReplayRequest request(String from, String to, boolean isCold) {
        return new ReplayRequest(
                Optional.ofNullable(from).map(Position::parse),
                Optional.ofNullable(to).map(Position::parse),
                Set.of(),
                Set.of(),
                Set.of(),
                isCold);
    }
}
