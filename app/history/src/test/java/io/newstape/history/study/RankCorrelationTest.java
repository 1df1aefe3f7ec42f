package io.newstape.history.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    @Test
    void shouldBeOneForOneOrderAndMinusOneForTheOther() {
        // Given
        double[] scores = {-0.5, 0, 0.3, 0.9};

        // Then: however the values lie
        assertThat(correlation(scores, -3, 0.1, 0.11, 200).value()).isEqualTo(1, within(1e-12));
        assertThat(correlation(scores, 3, 0.1, -0.11, -200).value()).isEqualTo(-1, within(1e-12));
    }

    @Test
    void shouldGiveTiesTheirMeanRank() {
        // Given, When: ranks 1.5 1.5 3.5 3.5 against 1 2 3 4
        Estimate tied = correlation(new double[] {0, 0, 1, 1}, 1, 2, 3, 4);

        // Then: Pearson's correlation of those ranks
        assertThat(tied.value()).isEqualTo(4 / Math.sqrt(4 * 5), within(1e-12));
    }

    @Test
    void shouldBeNoNumberWhereNothingVaries() {
        assertThat(correlation(new double[] {0.5, 0.5}, 1, 2).value()).isNaN();
        assertThat(correlation(new double[] {}).value()).isNaN();
    }

    @Test
    void shouldHoldTheTrueCoefficientInItsBandAsOftenAsItSays() {
        // Given: normal variables with a correlation of 0.5; Spearman's is 6/pi asin(0.25)
        double truth = 6 / Math.PI * Math.asin(0.25);
        Random random = new Random(7);

        // When
        int covering = 0;
        for (int run = 0; run < 1000; run++) {
            int n = 200;
            double[] x = random.doubles(n).map(any -> random.nextGaussian()).toArray();
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                y[i] = 0.5 * x[i] + Math.sqrt(0.75) * random.nextGaussian();
            }
            Estimate estimate = RankCorrelation.of(x, y, LongStream.range(0, n).toArray());
            covering += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
        }

        // Then: 950 are expected, give or take 7
        assertThat(covering).isBetween(930, 970);
    }

    private static Estimate correlation(double[] scores, double... returns) {
        return RankCorrelation.of(
                scores, returns, LongStream.range(0, scores.length).toArray());
    }
}
