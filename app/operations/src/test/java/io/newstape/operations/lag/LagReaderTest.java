package io.newstape.operations.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LagReaderTest {

    private static final TopicPartition ARTICLES = new TopicPartition("news.articles", 0);

    @Test
    void shouldNotSayCaughtUpWhenTheBrokerHandsOutNothingInTime() {
        // Given: a client of Kafka's own that gets no record, though one lies before the end
        try (MockConsumer<byte[], byte[]> silent = new MockConsumer<>("earliest");
                LagReader reader = new LagReader(null, silent, InstantSource.system())) {

            // When
            LagReport.Partition line = reader.line(ARTICLES, Optional.empty(), new LagReader.Ends(0, 1, 1));

            // Then
            assertThat(line.records()).isEqualTo(1);
            assertThat(line.wallSeconds()).isEqualTo(OptionalDouble.empty());
        }
    }
}
