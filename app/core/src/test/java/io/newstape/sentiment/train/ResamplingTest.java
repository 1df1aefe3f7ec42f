package io.newstape.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.train.Evaluation.Outcome;
import io.newstape.sentiment.train.Resampling.Interval;
import org.junit.jupiter.api.Test;

class ResamplingTest {

    @Test
    void shouldFindTheIntervalThatTheFormulaForSharesGives() {
        // Given: 400 texts with one company each, 300 right
        Resampling draws = new Resampling();
        for (int i = 0; i < 400; i++) {
            draws.add("text " + i, outcome(i < 300));
        }

        // When
        Interval accuracy = draws.accuracy();

        // Then: 0.75 and 1.96 standard errors of a share
        assertThat(accuracy.low()).isCloseTo(0.75 - 0.0424, within(0.01));
        assertThat(accuracy.high()).isCloseTo(0.75 + 0.0424, within(0.01));
    }

    @Test
    void shouldTakeTheCompaniesOfATextForOneDraw() {
        // Given: as many outcomes, but ten to a text
        Resampling single = new Resampling();
        Resampling grouped = new Resampling();
        for (int i = 0; i < 400; i++) {
            single.add("text " + i, outcome(i < 300));
            grouped.add("text " + i / 10, outcome(i < 300));
        }

        // Then
        assertThat(width(grouped.accuracy())).isGreaterThan(2.5 * width(single.accuracy()));
    }

    @Test
    void shouldAgreeWithTheEvaluationWhenAllTextsAreTheSame() {
        // Given
        Resampling draws = new Resampling();
        Evaluation evaluation = new Evaluation();
        for (int i = 0; i < 6; i++) {
            for (Outcome outcome : new Outcome[] {outcome(true), outcome(false), outcome(true)}) {
                draws.add("text " + i, outcome);
                evaluation.add(outcome);
            }
        }

        // Then
        assertThat(draws.macroF1().low()).isCloseTo(evaluation.macroF1(), within(1e-9));
        assertThat(draws.accuracy().high()).isCloseTo(evaluation.accuracy(), within(1e-9));
    }

    @Test
    void shouldHaveNothingToSayOfNothing() {
        assertThat(new Resampling().accuracy()).isEqualTo(new Interval(0, 0));
    }

    private static double width(Interval interval) {
        return interval.high() - interval.low();
    }

    private static Outcome outcome(boolean right) {
        return new Outcome(right ? Label.POSITIVE : Label.NEGATIVE, 0.8, 0.1, 0.1);
    }
}
