package io.newstape.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT0S",
        "'Mon, 02 Mar 2026 09:31:00 GMT', PT1M",
        "'Mon, 02 Mar 2026 09:00:00 GMT', PT0S",
        "999999999, PT24H",
        "'Fri, 02 Mar 2046 09:00:00 GMT', PT24H"
    })
    void shouldReadSecondsAndDatesWithinADay(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "1.5", "99999999999", "''"})
    void shouldTakeAnythingElseForNothing(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }

    @Property(tries = 200)
    void shouldReadAnyHeader(@ForAll String header) {
        Optional<Duration> wait = RetryAfter.parse(header, NOW);
        assertThat(wait.orElse(Duration.ZERO)).isBetween(Duration.ZERO, RetryAfter.MOST);
    }
}
