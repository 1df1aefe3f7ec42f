package io.newstape.history.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.newstape.history.log.HistoryRefused;
import io.newstape.schema.SignalAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which signals are events, and what becomes of the others. */
class StudyEventsTest {

    private static final Instant TIME = Instant.parse("2024-11-11T01:00:00Z");

    @Test
    void shouldKeepTheFirstScoreWhateverWasRevisedLater() {
        // Given, When
        StudyEvents events = events(
                EventRule.all(),
                signal("a", 1, SignalAction.NEW, 0.9),
                signal("a", 2, SignalAction.REVISED, -0.9),
                signal("a", 3, SignalAction.RETRACTED, null));

        // Then
        assertThat(events.inOrder()).extracting(StudyEvent::score).containsExactly(0.9);
        assertThat(events.leftOut()).containsExactly(entry(ExclusionReason.NOT_NEW, 2));
    }

    @Test
    void shouldTakeASignalThatCameTwiceOnceAndCountOneWithoutScore() {
        // Given, When
        StudyEvents events = events(
                EventRule.all(),
                signal("a", 1, SignalAction.NEW, 0.9),
                signal("a", 1, SignalAction.NEW, 0.9),
                signal("b", 1, SignalAction.NEW, null),
                // retracted, and there again: news of its own
                signal("a", 3, SignalAction.NEW, 0.5));

        // Then
        assertThat(events.size()).isEqualTo(2);
        assertThat(events.leftOut())
                .containsOnly(entry(ExclusionReason.TWICE, 1), entry(ExclusionReason.WITHOUT_SCORE, 1));
    }

    @Test
    void shouldChooseByWhatWasAskedFor() {
        // Given: relevance 0.5, seen twice, 1.5 deviations down
        RecordedSignal signal = Market.signal("a", 1, SignalAction.NEW, "8031.T", TIME, 0.5, 0.9, 2, -1.5);

        // Then
        assertThat(takes(rule(TIME, TIME.plusSeconds(1), "8031.T", 0.5, 1.5, false), signal))
                .isTrue();
        assertThat(takes(rule(TIME.plusSeconds(1), TIME.plusSeconds(2), "8031.T", 0, 0, false), signal))
                .isFalse();
        assertThat(takes(rule(TIME.minusSeconds(1), TIME, "8031.T", 0, 0, false), signal))
                .isFalse();
        assertThat(takes(rule(TIME, TIME.plusSeconds(1), "7203.T", 0, 0, false), signal))
                .isFalse();
        assertThat(takes(rule(TIME, TIME.plusSeconds(1), "8031.T", 0.6, 0, false), signal))
                .isFalse();
        assertThat(takes(rule(TIME, TIME.plusSeconds(1), "8031.T", 0, 1.6, false), signal))
                .isFalse();
        assertThat(takes(rule(TIME, TIME.plusSeconds(1), "8031.T", 0, 0, true), signal))
                .isFalse();
    }

    @Test
    void shouldRefuseWhatDoesNotFitTheHeap() {
        StudyEvents events = new StudyEvents(EventRule.all(), 2000);
        events.add(signal("a", 1, SignalAction.NEW, 0.9));
        events.add(signal("b", 1, SignalAction.NEW, 0.9));
        assertThatThrownBy(() -> events.add(signal("c", 1, SignalAction.NEW, 0.9)))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining("more than 2 signals");
        Prices prices = new Prices(List.of("8031.T"), 10, 20, 160);
        prices.add("8031.T", 10, 1);
        prices.add("8031.T", 20, 1);
        // neither of these is kept, so neither counts
        prices.add("8031.T", 21, 1);
        prices.add("7203.T", 15, 1);
        assertThatThrownBy(() -> prices.add("8031.T", 15, 1))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining("more than 2 prices");
    }

    private static boolean takes(EventRule rule, RecordedSignal signal) {
        return rule.leavesOut(signal).isEmpty();
    }

    private static EventRule rule(
            Instant from, Instant to, String ric, double relevance, double surprise, boolean novelOnly) {
        return new EventRule(Optional.of(from), Optional.of(to), Set.of(ric), relevance, surprise, novelOnly);
    }

    private static StudyEvents events(EventRule rule, RecordedSignal... signals) {
        StudyEvents events = new StudyEvents(rule, Long.MAX_VALUE);
        List.of(signals).forEach(events::add);
        return events;
    }

    private static RecordedSignal signal(String id, int revision, SignalAction action, Double score) {
        return Market.signal(id, revision, action, "8031.T", TIME, 1, score, 0, null);
    }
}
