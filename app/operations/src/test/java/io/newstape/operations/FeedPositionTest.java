package io.newstape.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPositionTest {

    @Test
    void shouldBeginWithTheRecordThatWasReadLast() {
        // When
        FeedPosition position = FeedPosition.START
                .after(0, 41)
                .after(2, 17)
                .after(0, 42)
                .after(10, 3)
                .after(2, 18);

        // Then
        assertThat(position).hasToString("2@18,0@42,10@3");
        assertThat(FeedPosition.parse(position.toString())).isEqualTo(position);
    }

    @Test
    void shouldReadOnePlaceAlone() {
        assertThat(FeedPosition.parse("7@123456789012").offsets()).isEqualTo(Map.of(7, 123456789012L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "0@", "@1", "0@1,", "0@1;1@2", "-1@2", "0@-2", "0@1, 1@2", "99999999999@1", "latest"})
    void shouldRefuseWhatIsNoPosition(String text) {
        assertThatThrownBy(() -> FeedPosition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2@17,0@42,1@5");
    }
}
