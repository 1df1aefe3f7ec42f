package io.newstape.signal.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.newstape.schema.SignalWindow;
import io.newstape.schema.WindowSize;
import io.newstape.schema.state.OpenWindow;
import io.newstape.signal.News;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final long NOON = EventMicros.of(News.NOON);
    private static final WindowSpan HOUR = WindowSpan.around(WindowSize.ONE_HOUR, NOON);

    @Test
    void shouldTileTimeFromMidnight() {
        // When
        List<WindowSpan> spans = WindowSpan.around(EventMicros.of(Instant.parse("2025-03-12T12:07:30Z")));

        // Then
        assertThat(spans)
                .extracting(span -> EventMicros.instant(span.start()) + "/" + EventMicros.instant(span.end()))
                .containsExactly(
                        "2025-03-12T12:05:00Z/2025-03-12T12:10:00Z",
                        "2025-03-12T12:00:00Z/2025-03-12T13:00:00Z",
                        "2025-03-12T00:00:00Z/2025-03-13T00:00:00Z");
    }

    @Test
    void shouldAverageScoresPlainAndByRelevance() {
        // Given
        OpenWindow window = window(put(0.8, 1.0), put(-0.4, 0.5), put(0.0, 0.25), put(null, 1.0));

        // When
        SignalWindow result = Windows.result(window, false);

        // Then
        assertThat(result.getCount()).isEqualTo(4);
        assertThat(result.getPositive()).isEqualTo(1);
        assertThat(result.getNegative()).isEqualTo(1);
        assertThat(result.getMean()).isCloseTo(0.4 / 3, within(1e-9));
        assertThat(result.getWeightedMean()).isCloseTo(0.6 / 1.75, within(1e-9));
        assertThat(result.getStart()).isEqualTo(News.NOON);
        assertThat(result.getEnd()).isEqualTo(News.NOON.plusSeconds(3600));
        assertThat(result.getComplete()).isFalse();
    }

    @Test
    void shouldReplaceARevisedSignalAndTakeARetractedOneOut() {
        // Given
        Contribution first = new Contribution(0.8, 1);
        Contribution second = new Contribution(-0.2, 0.5);
        OpenWindow alone = window(put(0.3, 1.0));

        // When
        OpenWindow revised = Windows.add(
                Windows.add(alone, "ORLN.PA", HOUR, new WindowChange(NOON, null, first, 0)),
                "ORLN.PA",
                HOUR,
                new WindowChange(NOON, first, second, 0));
        OpenWindow retracted = Windows.add(revised, "ORLN.PA", HOUR, new WindowChange(NOON, second, null, 1));
        OpenWindow again = Windows.add(retracted, "ORLN.PA", HOUR, new WindowChange(NOON, null, second, -1));

        // Then
        assertThat(Windows.result(revised, false).getMean()).isCloseTo(0.05, within(1e-9));
        assertThat(Windows.result(revised, false).getNegative()).isEqualTo(1);
        assertThat(Windows.result(retracted, false).getMean()).isEqualTo(0.3);
        assertThat(retracted.getRetracted()).isEqualTo(1);
        assertThat(again).isEqualTo(revised);
    }

    @Test
    void shouldBeFinalWhenStreamTimeHasPassedEndAndGrace() {
        // Given
        Windows windows = new Windows(Duration.ofMinutes(10));
        long end = HOUR.end() + 10 * EventMicros.MINUTE;

        // When / Then
        assertThat(windows.isFinal(HOUR, end - 1)).isFalse();
        assertThat(windows.isFinal(HOUR, end)).isTrue();
        assertThat(windows.isFinal(HOUR, Long.MIN_VALUE)).isFalse();
        assertThat(Windows.result(window(put(1.0, 1.0)), true).getComplete()).isTrue();
    }

    @Test
    void shouldRefuseAGraceThatMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Windows(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Windows(Duration.ofDays(31)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shouldNotDependOnTheOrderOfChanges(@ForAll("contributions") List<Contribution> parts, @ForAll int seed) {
        // Given: every second one is taken back again, some time after it came
        List<WindowChange> changes = new ArrayList<>();
        parts.forEach(part -> changes.add(new WindowChange(NOON, null, part, 0)));
        Collections.shuffle(changes, new Random(seed));
        for (int i = 0; i < parts.size(); i += 2) {
            changes.add(new WindowChange(NOON, parts.get(i), null, 1));
        }

        // When
        OpenWindow window = null;
        for (WindowChange change : changes) {
            window = Windows.add(window, "ORLN.PA", HOUR, change);
        }

        // Then: what is left is as if the others had never been
        OpenWindow expected = null;
        for (int i = 1; i < parts.size(); i += 2) {
            expected = Windows.add(expected, "ORLN.PA", HOUR, new WindowChange(NOON, null, parts.get(i), 0));
        }
        SignalWindow result = Windows.result(window, true);
        assertThat(result.getRetracted()).isEqualTo((parts.size() + 1) / 2);
        assertThat(figures(result))
                .isEqualTo(expected == null ? List.of(0, 0.0, 0.0, 0, 0) : figures(Windows.result(expected, true)));
    }

    @Property
    void shouldHoldEveryTimeInItsWindows(@ForAll long time) {
        assertThat(WindowSpan.around(time)).allSatisfy(span -> {
            assertThat(time).isGreaterThanOrEqualTo(span.start());
            assertThat(time < span.end() || span.end() == Long.MAX_VALUE).isTrue();
        });
    }

    @Provide
    Arbitrary<List<Contribution>> contributions() {
        Arbitrary<Double> scores = Arbitraries.doubles().between(-1, 1).injectNull(0.1);
        Arbitrary<Double> relevances = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(scores, relevances)
                .as(Contribution::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static List<Number> figures(SignalWindow window) {
        return List.of(
                window.getCount(),
                window.getMean(),
                window.getWeightedMean(),
                window.getPositive(),
                window.getNegative());
    }

    private static WindowChange put(Double score, double relevance) {
        return new WindowChange(NOON, null, new Contribution(score, relevance), 0);
    }

    private static OpenWindow window(WindowChange... changes) {
        OpenWindow window = null;
        for (WindowChange change : changes) {
            window = Windows.add(window, "ORLN.PA", HOUR, change);
        }
        return window;
    }
}
