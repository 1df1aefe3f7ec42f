package io.newstape.history.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which prices a return is made of. */
class ForwardReturnsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Prices prices =
            new Prices(List.of("8031.T", "7203.T", ".N225"), Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    @Test
    void shouldNotEarnAJumpJustBeforeTheNews() {
        // Given: the price jumps a second before the article
        price("2024-11-11T00:59:58Z", 100);
        price("2024-11-11T00:59:59Z", 110);
        price("2024-11-11T01:00:00Z", 110);
        price("2024-11-11T02:00:00Z", 111.1);

        // Then
        assertThat(onlyReturn("2024-11-11T01:00:00Z", HOUR, TradeRule.preset())).isEqualTo(0.01, within(1e-12));
    }

    @Test
    void shouldNotEarnAJumpBeforeTheFirstPriceAfterTheNewsAndTheDelay() {
        // Given: no price at the very time, and a desk that needs a minute
        price("2024-11-11T00:59:00Z", 100);
        price("2024-11-11T01:00:30Z", 120);
        price("2024-11-11T01:01:30Z", 150);
        price("2024-11-11T02:00:30Z", 151);
        price("2024-11-11T02:01:30Z", 153);

        // Then
        assertThat(onlyReturn("2024-11-11T01:00:00Z", HOUR, TradeRule.preset()))
                .isEqualTo(151 / 120.0 - 1, within(1e-12));
        TradeRule slow = new TradeRule(Duration.ofMinutes(1), DAY, Optional.empty(), Optional.empty());
        assertThat(onlyReturn("2024-11-11T01:00:00Z", HOUR, slow)).isEqualTo(153 / 150.0 - 1, within(1e-12));
    }

    @Test
    void shouldTradeNewsOfTheWeekendOnMondayForAWholeHorizon() {
        // Given: news on Saturday
        price("2024-11-08T06:00:00Z", 100);
        price("2024-11-11T00:00:00Z", 105);
        price("2024-11-11T01:00:00Z", 106.05);

        // Then: an hour of Monday
        assertThat(onlyReturn("2024-11-09T12:00:00Z", HOUR, TradeRule.preset())).isEqualTo(0.01, within(1e-12));
    }

    @Test
    void shouldLetADayFromFridayEndOnMondayButNotAnHour() {
        // Given
        price("2024-11-08T05:30:00Z", 100);
        price("2024-11-11T00:00:00Z", 105);

        // Then
        assertThat(onlyReturn("2024-11-08T05:30:00Z", DAY, TradeRule.preset())).isEqualTo(0.05, within(1e-12));
        assertThat(sample("2024-11-08T05:30:00Z", HOUR, TradeRule.preset()).gaps())
                .containsExactly(entry(MissingReturn.NO_EXIT, 1));
    }

    @Test
    void shouldCountWhatHasNoReturnByReason() {
        // Given
        price("2024-11-11T00:00:00Z", 100);
        price("2024-11-11T01:00:00Z", 100);
        List<StudyEvent> events = List.of(
                event("8031.T", "2024-11-11T00:00:00Z"),
                event("7203.T", "2024-11-11T00:00:00Z"),
                event("8031.T", "2024-11-11T00:30:00Z"),
                event("8031.T", "2024-11-12T00:30:00Z"),
                event("8031.T", "2024-11-06T00:00:00Z"));

        // When
        ReturnSample sample = ForwardReturns.of(events, prices.settle(), TradeRule.preset(), HOUR);

        // Then
        assertThat(sample.size()).isEqualTo(1);
        assertThat(sample.gaps())
                .containsOnly(
                        entry(MissingReturn.NO_PRICES, 1),
                        entry(MissingReturn.NO_ENTRY, 2),
                        entry(MissingReturn.NO_EXIT, 1));
    }

    @Test
    void shouldTakeTheBenchmarksReturnOff() {
        // Given
        price("2024-11-11T00:00:00Z", 100);
        price("2024-11-11T01:00:00Z", 103);
        prices.add(".N225", micros("2024-11-11T00:00:00Z"), 30000);
        prices.add(".N225", micros("2024-11-11T01:00:00Z"), 30300);
        TradeRule adjusted = new TradeRule(Duration.ZERO, DAY, Optional.empty(), Optional.of(".N225"));

        // Then
        assertThat(onlyReturn("2024-11-11T00:00:00Z", HOUR, adjusted)).isEqualTo(0.02, within(1e-12));
        TradeRule unknown = new TradeRule(Duration.ZERO, DAY, Optional.empty(), Optional.of("7203.T"));
        assertThat(sample("2024-11-11T00:00:00Z", HOUR, unknown).gaps())
                .containsOnly(entry(MissingReturn.NO_BENCHMARK, 1));
    }

    @Test
    void shouldTakeTheLastOfPricesAtOneTimeInWhateverOrderTheyCome() {
        // Given
        price("2024-11-11T01:00:00Z", 101);
        price("2024-11-11T00:00:00Z", 90);
        price("2024-11-11T00:00:00Z", 100);

        // Then
        assertThat(onlyReturn("2024-11-11T00:00:00Z", HOUR, TradeRule.preset())).isEqualTo(0.01, within(1e-12));
        assertThat(prices.replaced()).isEqualTo(1);
        assertThat(prices.size()).isEqualTo(2);
    }

    private void price(String time, double price) {
        prices.add("8031.T", micros(time), price);
    }

    private double onlyReturn(String published, Duration horizon, TradeRule rule) {
        ReturnSample sample = sample(published, horizon, rule);
        assertThat(sample.size()).as(sample.gaps().toString()).isEqualTo(1);
        return sample.returns()[0];
    }

    private ReturnSample sample(String published, Duration horizon, TradeRule rule) {
        return ForwardReturns.of(List.of(event("8031.T", published)), prices.settle(), rule, horizon);
    }

    private static StudyEvent event(String ric, String published) {
        return new StudyEvent(ric, micros(published), 0.5);
    }

    private static long micros(String time) {
        return StudyMicros.of(Instant.parse(time));
    }
}
