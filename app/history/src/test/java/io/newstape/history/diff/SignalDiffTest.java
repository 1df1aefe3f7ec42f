package io.newstape.history.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newstape.history.study.RecordedSignal;
import io.newstape.schema.SignalAction;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SignalDiffTest {

    private final SignalDiff diff = new SignalDiff(1e-6, 5);

    @Test
    void shouldTellAppearedVanishedFlippedAndMovedWithTheirCause() throws IOException {
        // Given
        List<RecordedSignal> a = List.of(
                signal("1", 0.5, 1, "m1", "r1"), signal("2", 0.5, 1, "m1", "r1"), signal("3", 0.5, 1, "m1", "r1"));
        List<RecordedSignal> b = List.of(
                signal("2", -0.5, 1, "m2", "r2"), signal("3", 0.5, 0.4, "m2", "r2"), signal("4", 0.1, 1, "m2", "r2"));

        // When
        DiffReport report = diff.between(of(a), of(b));

        // Then
        assertThat(report.count(ChangeKind.VANISHED, Cause.REFERENCE)).isEqualTo(1);
        assertThat(report.count(ChangeKind.APPEARED, Cause.REFERENCE)).isEqualTo(1);
        assertThat(report.count(ChangeKind.FLIPPED, Cause.MODEL)).isEqualTo(1);
        assertThat(report.count(ChangeKind.MOVED, Cause.RELEVANCE)).isEqualTo(1);
        assertThat(report.all()).isEqualTo(4);
        assertThat(report.meanMove()).isEqualTo(0.5, within(1e-12));
        assertThat(report.examples(ChangeKind.FLIPPED)).singleElement().satisfies(changed -> {
            assertThat(changed.before().score()).isEqualTo(0.5);
            assertThat(changed.after().score()).isEqualTo(-0.5);
        });
    }

    @Test
    void shouldTellAnotherScoreOfOneModelFromNoveltyAndBaseline() throws IOException {
        // Given
        List<RecordedSignal> a = List.of(
                inContext("1", 0.5, 0, null),
                inContext("2", 0.5, 0, null),
                inContext("3", 0.5, 3, null),
                inContext("4", 0.5, 0, 1.5));
        List<RecordedSignal> b = List.of(
                inContext("1", 0.4, 0, null),
                inContext("2", 0.5, 2, null),
                inContext("3", 0.5, 0, null),
                inContext("4", 0.5, 0, null));

        // When
        DiffReport report = diff.between(of(a), of(b));

        // Then
        assertThat(report.count(ChangeKind.MOVED, Cause.SENTIMENT)).isEqualTo(1);
        assertThat(report.count(ChangeKind.MOVED, Cause.NOVELTY)).isEqualTo(2);
        assertThat(report.count(ChangeKind.MOVED, Cause.BASELINE)).isEqualTo(1);
    }

    @Property(tries = 50)
    void shouldFindNothingBetweenARunAndItself(@ForAll("runs") List<RecordedSignal> run) throws IOException {
        assertThat(diff.between(of(run), of(run)).differences()).isZero();
    }

    @Property(tries = 50)
    void shouldMirrorWhenTheRunsAreSwapped(
            @ForAll("runs") List<RecordedSignal> a, @ForAll("runs") List<RecordedSignal> b) throws IOException {
        // When
        DiffReport there = diff.between(of(a), of(b));
        DiffReport back = diff.between(of(b), of(a));

        // Then
        for (Cause cause : Cause.values()) {
            assertThat(there.count(ChangeKind.APPEARED, cause)).isEqualTo(back.count(ChangeKind.VANISHED, cause));
            assertThat(there.count(ChangeKind.VANISHED, cause)).isEqualTo(back.count(ChangeKind.APPEARED, cause));
            assertThat(there.count(ChangeKind.FLIPPED, cause)).isEqualTo(back.count(ChangeKind.FLIPPED, cause));
            assertThat(there.count(ChangeKind.MOVED, cause)).isEqualTo(back.count(ChangeKind.MOVED, cause));
        }
        assertThat(there.mostChanged()).isEqualTo(back.mostChanged());
        assertThat(there.all()).isEqualTo(back.all());
    }

    @Provide
    Arbitrary<List<RecordedSignal>> runs() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(-0.6, -0.1, 0.0, 0.3, Double.NaN),
                        Arbitraries.of(0.2, 0.9),
                        Arbitraries.of("m1", "m2"),
                        Arbitraries.of("r1", "r2"))
                .as((id, score, relevance, model, reference) ->
                        signal(id.toString(), score, relevance, model, reference))
                .list()
                .ofMaxSize(20);
    }

    private static RecordedSignal inContext(String id, double score, int novelty, Double surprise) {
        return signal(id, score, 1, novelty, surprise, "m1", "r1");
    }

    private static RecordedSignal signal(String id, double score, double relevance, String model, String reference) {
        return signal(id, score, relevance, 0, null, model, reference);
    }

    private static RecordedSignal signal(
            String id, double score, double relevance, int novelty, Double surprise, String model, String reference) {
        return new RecordedSignal(
                id,
                1,
                SignalAction.NEW,
                "R" + id + ".N",
                "XNYS",
                "Company",
                null,
                "Headline " + id,
                Instant.parse("2024-11-11T06:00:00Z"),
                relevance,
                Double.isNaN(score) ? null : (Double) score,
                novelty,
                surprise,
                reference,
                model,
                "1");
    }

    private static SignalRun of(List<RecordedSignal> signals) {
        return signals::forEach;
    }
}
