package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class DecodedValuesTest {

    private final List<String> decoded = new ArrayList<>();
    private final DecodedValues<String> values = new DecodedValues<>(bytes -> {
        String value = new String(bytes, StandardCharsets.UTF_8);
        decoded.add(value);
        return value;
    });

    @Test
    void shouldDecodeWhatIsAskedForTwiceOnlyOnce() {
        // When
        String first = values.get(key("5401.T"), bytes("one"));
        String second = values.get(key("5401.T"), bytes("one"));

        // Then
        assertThat(second).isSameAs(first);
        assertThat(decoded).containsExactly("one");
    }

    @Test
    void shouldNotGiveOutAnOldValueWhenSomebodyElseWroteTheStore() {
        // Given
        values.get(key("5401.T"), bytes("one"));

        // When, Then
        assertThat(values.get(key("5401.T"), bytes("two"))).isEqualTo("two");
    }

    @Test
    void shouldForgetTheValuesThatWereNotAskedForLongest() {
        // Given
        values.put(key("oldest"), bytes("kept"), "kept");
        values.put(key("next"), bytes("gone"), "gone");
        values.get(key("oldest"), bytes("kept"));

        // When
        for (int i = 0; i < DecodedValues.MOST_VALUES - 1; i++) {
            values.put(key("k" + i), bytes("v"), "v");
        }

        // Then
        assertThat(values.size()).isEqualTo(DecodedValues.MOST_VALUES);
        values.get(key("oldest"), bytes("kept"));
        values.get(key("next"), bytes("gone"));
        assertThat(decoded).containsExactly("gone");
    }

    private static Bytes key(String text) {
        return Bytes.wrap(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
