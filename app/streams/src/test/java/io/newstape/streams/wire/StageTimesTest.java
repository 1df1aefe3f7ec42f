package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageTimesTest {

    private final Headers headers = new RecordHeaders();

    @Property
    void shouldReadBackTheMicrosecondsThatItWrote(
            @ForAll StageTimes stage,
            @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 7_258_118_400_000_000L) long micros) {
        // Given
        Headers fresh = new RecordHeaders();

        // When
        stage.stamp(fresh, Instant.EPOCH.plus(micros, ChronoUnit.MICROS));

        // Then
        assertThat(stage.of(fresh)).hasValue(micros);
    }

    @Test
    void shouldTakeThePlaceOfAnEarlierTimeAndLeaveTheOtherStagesAlone() {
        // Given
        StageTimes.RECEIVED.stamp(headers, Instant.ofEpochSecond(1));
        StageTimes.SCORED.stamp(headers, Instant.ofEpochSecond(2));

        // When
        StageTimes.RECEIVED.stamp(headers, Instant.ofEpochSecond(3));

        // Then
        assertThat(headers.headers("newstape-received")).hasSize(1);
        assertThat(StageTimes.RECEIVED.of(headers)).hasValue(3_000_000);
        assertThat(StageTimes.SCORED.of(headers)).hasValue(2_000_000);
        assertThat(StageTimes.EMITTED.of(headers)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "1.5", "99999999999999999999", "0x10"})
    void shouldTakeWhatIsNoNumberForNoTime(String text) {
        // Given
        headers.add("newstape-scored", text.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(StageTimes.SCORED.of(headers)).isEmpty();
    }

    @Test
    void shouldTakeAHeaderWithoutAValueForNoTime() {
        headers.add("newstape-scored", null);

        assertThat(StageTimes.SCORED.of(headers)).isEmpty();
    }
}
