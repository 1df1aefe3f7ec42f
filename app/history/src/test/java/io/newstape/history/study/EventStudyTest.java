package io.newstape.history.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A planted effect is found in its size, and none where there is none. */
class EventStudyTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final double PLANTED = 0.01;

    @Test
    void shouldFindAPlantedEffectInItsSignAndSize() {
        // When: a score of 1 brings one percent within the hour
        HorizonResult result = study(1, PLANTED, HOUR);

        // Then: mean of a bucket is the effect at its middle, within its band
        assertThat(result.means().get(0).high()).isNegative();
        assertThat(result.means().get(4).low()).isPositive();
        double[] middles = {-0.8, -0.4, 0, 0.4, 0.8};
        for (int bucket = 0; bucket < middles.length; bucket++) {
            assertThat(PLANTED * middles[bucket])
                    .isBetween(
                            result.means().get(bucket).low(),
                            result.means().get(bucket).high());
        }
        assertThat(1.6 * PLANTED)
                .isBetween(result.spread().low(), result.spread().high());
        // effect's deviation 0.58 %, noise's 0.25 %
        assertThat(result.coefficient().value()).isEqualTo(0.91, within(0.03));
        assertThat(result.coefficient().low()).isPositive();
    }

    @Test
    void shouldStillFindItADayLaterUnderTheNoiseOfADay() {
        // When
        HorizonResult result = study(2, PLANTED, DAY);

        // Then
        assertThat(1.6 * PLANTED)
                .isBetween(result.spread().low(), result.spread().high());
        assertThat(result.spread().low()).isPositive();
        assertThat(result.coefficient().low()).isPositive();
    }

    @Test
    void shouldCoverZeroAboutAsOftenAsItSaysWhereThereIsNothing() {
        for (Duration horizon : List.of(HOUR, DAY)) {
            // When
            int bands = 0;
            int covering = 0;
            for (int seed = 0; seed < 60; seed++) {
                HorizonResult result = study(100 + seed, 0, horizon);
                for (Estimate estimate :
                        List.of(result.means().get(0), result.means().get(4), result.spread(), result.coefficient())) {
                    bands++;
                    covering += estimate.low() <= 0 && estimate.high() >= 0 ? 1 : 0;
                }
            }

            // Then: 400 markets gave 95.9 % for the hour, and 93.3 % for the day with its twelve blocks
            assertThat((double) covering / bands).as(horizon.toString()).isBetween(0.90, 0.99);
        }
    }

    private static HorizonResult study(long seed, double effect, Duration horizon) {
        Market market = new Market(10, 60, effect, seed);
        StudyEvents events = new StudyEvents(EventRule.all(), Long.MAX_VALUE);
        market.publish(20).forEach(events::add);
        Prices prices = market.prices(new Prices(events.rics(), Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
        return new EventStudy(events, prices, TradeRule.preset()).over(horizon, ScoreBuckets.preset());
    }
}
