package io.newstape.history.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTimeTest {

    private static final long NOON = 1_709_294_400_000_000L;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01T12:00:00Z",
                "2024-03-01t12:00:00z",
                "2024-03-01 12:00",
                "2024-03-01T13:00:00+01:00",
                "2024-03-01T13:00:00+0100",
                "2024-03-01T13:00:00+01",
                "2024-03-01 06:30:00.000-05:30",
                "1709294400",
                "1709294400000",
                "1709294400000000",
                "1709294400000000000"
            })
    void shouldReadATimeHoweverItIsWritten(String text) {
        assertThat(PriceTime.parse(text)).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-03-01",
                "noon",
                "2024-03-01T25:00:00Z",
                "2024-13-01T12:00:00Z",
                "2024-03-01T12:00:00+19:00",
                "2024-03-01T12:00:00ZZ",
                "12345"
            })
    void shouldRefuseWhatIsNoTime(String text) {
        assertThatThrownBy(() -> PriceTime.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
