package io.newstape.history.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void shouldGiveStudentsBandWhenEachEventIsABlock() {
        // Given: mean 3, standard deviation 1.5811, error of the mean 0.7071, t of 4 degrees 2.7764
        Estimate mean = new MeanReturn(new double[] {1, 2, 3, 4, 5}, new long[] {0, 1, 2, 3, 4}).estimate();

        // Then
        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.error()).isEqualTo(Math.sqrt(0.5), within(1e-12));
        assertThat(mean.low()).isEqualTo(3 - 2.776445 * Math.sqrt(0.5), within(1e-5));
        assertThat(mean.high()).isEqualTo(3 + 2.776445 * Math.sqrt(0.5), within(1e-5));
    }

    @Test
    void shouldBeNoSurerForAHundredEventsOfTheSameDays() {
        // Given: what each of two days had, a hundred times
        double[] returns = IntStream.range(0, 200).mapToDouble(i -> i % 2).toArray();
        long[] days = IntStream.range(0, 200).mapToLong(i -> i % 2).toArray();

        // When
        Estimate many = new MeanReturn(returns, days).estimate();
        Estimate two = new MeanReturn(new double[] {0, 1}, new long[] {0, 1}).estimate();

        // Then
        assertThat(many.error()).isEqualTo(two.error(), within(1e-12));
        assertThat(many.blocks()).isEqualTo(2);
    }

    @Test
    void shouldHaveNoBandForOneDay() {
        Estimate mean = new MeanReturn(new double[] {1, 2, 3}, new long[] {7, 7, 7}).estimate();
        assertThat(mean.low()).isNaN();
        assertThat(mean.t()).isNaN();
    }

    @Test
    void shouldHoldTheHorizonFiveTimesInABlock() {
        assertThat(Estimate.blockDays(Duration.ofMinutes(5))).isEqualTo(1);
        assertThat(Estimate.blockDays(Duration.ofMinutes(288))).isEqualTo(1);
        assertThat(Estimate.blockDays(Duration.ofHours(5))).isEqualTo(2);
        assertThat(Estimate.blockDays(Duration.ofDays(1))).isEqualTo(5);
        assertThat(Estimate.block(-1, Duration.ofHours(1))).isEqualTo(-1);
        assertThat(Estimate.block(StudyMicros.DAY, Duration.ofHours(1))).isEqualTo(1);
    }

    @Test
    void shouldPutAScoreOnAnEdgeAboveIt() {
        // Given
        ScoreBuckets buckets = ScoreBuckets.preset();

        // Then
        assertThat(IntStream.range(0, 5).mapToObj(buckets::label))
                .containsExactly("< -0.6", "-0.6..-0.2", "-0.2..+0.2", "+0.2..+0.6", ">= +0.6");
        assertThat(List.of(buckets.of(-1), buckets.of(-0.6), buckets.of(0), buckets.of(0.2), buckets.of(1)))
                .containsExactly(0, 1, 2, 3, 4);
        assertThatThrownBy(() -> new ScoreBuckets(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScoreBuckets(List.of(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
    }
}
