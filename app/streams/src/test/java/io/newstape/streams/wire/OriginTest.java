package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void shouldTakeThePlaceOfAnEarlierOrigin() {
        // Given: headers that came with an article which had been derived from another
        Headers headers = new RecordHeaders();
        Origin.stamp(headers, "elsewhere", 3, 9);

        // When
        Origin.stamp(headers, "test.news-articles", 1, 42);

        // Then
        assertThat(headers.headers("newstape-origin"))
                .singleElement()
                .extracting(header -> new String(header.value(), StandardCharsets.UTF_8))
                .isEqualTo("test.news-articles-1@42");
    }
}
