package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AheadBoundTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void shouldKeepTheTimeOfWhatIsNotAhead() {
        Instant past = Instant.parse("1999-01-01T00:00:00Z");

        assertThat(AheadBound.PRESET.recordTime(past, NOW)).isEqualTo(past);
        assertThat(AheadBound.PRESET.refusal(past, NOW)).isEmpty();
    }

    @Test
    void shouldNeverDateARecordAhead() {
        Instant ahead = NOW.plus(Duration.ofHours(20));

        assertThat(AheadBound.PRESET.refusal(ahead, NOW)).isEmpty();
        assertThat(AheadBound.PRESET.recordTime(ahead, NOW)).isEqualTo(NOW);
    }

    @Test
    void shouldNameTheTimeAndTheSetting() {
        assertThat(new AheadBound(Duration.ZERO).refusal(NOW.plusSeconds(1), NOW))
                .hasValueSatisfying(reason -> assertThat(reason).contains("12:00:01Z", "publish.max.ahead"));
    }

    @Test
    void shouldBeNoLongerThanThePipelineTakes() {
        assertThatThrownBy(() -> new AheadBound(Duration.ofDays(1).plusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AheadBound(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    /** What the publisher takes, the gate of the pipeline lets through: it compares with the record's milliseconds. */
    @Property
    void shouldTakeNothingThatThePipelineRefuses(
            @ForAll @LongRange(min = 0, max = 999_999_999) long nanos,
            @ForAll @LongRange(min = -2_000_000, max = 2_000_000) long fromTheBound) {
        Instant now = NOW.plusNanos(nanos);
        Instant time = now.plus(AheadBound.LIMIT).plusNanos(fromTheBound);

        if (AheadBound.PRESET.refusal(time, now).isEmpty()) {
            long record = AheadBound.PRESET.recordTime(time, now).toEpochMilli();
            assertThat(time).isBeforeOrEqualTo(Instant.ofEpochMilli(record).plus(AheadBound.LIMIT));
        }
    }
}
