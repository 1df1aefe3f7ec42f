package io.newstape.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.MentionFinder;
import io.newstape.schema.TickerMention;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CanaryTest {

    private static final Instant NOW = Instant.parse("2024-11-11T06:00:00Z");

    @Test
    void shouldNameATestIssueThatNobodyTrades() {
        assertThat(MentionFinder.withoutMaster().find(Canary.article(NOW)).getMentions())
                .isNotEmpty()
                .extracting(TickerMention::getRic)
                .containsOnly("ZVZZT.O");
    }

    @Test
    void shouldBeANewArticleEachTime() {
        assertThat(Canary.article(NOW).getArticleId())
                .isNotEqualTo(Canary.article(NOW.plusSeconds(1)).getArticleId());
    }

    @Test
    void shouldHaveNoAgeWhileItIsOff() {
        try (Canary off = new Canary(Duration.ZERO, () -> {
                    throw new AssertionError("nobody publishes");
                });
                Canary on = new Canary(Duration.ofMinutes(1), () -> null)) {
            off.start();
            assertThat(off.ageSeconds()).isEmpty();
            assertThat(on.ageSeconds()).isPresent();
        }
    }
}
