package io.newstape.operations.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
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
            assertThat(line.eventSeconds()).isNaN();
        }
    }

    @Test
    void shouldTellTheFiguresOfATopicThatMayOnlyBeDescribed() {
        // Given: a client that refuses records, as the broker does without the right to read them
        try (MockConsumer<byte[], byte[]> refused = new MockConsumer<>("earliest");
                LagReader reader = new LagReader(null, refused, InstantSource.system())) {
            refused.setPollException(new TopicAuthorizationException(Set.of("news.articles")));

            // When
            LagReport.Partition first = reader.line(ARTICLES, Optional.empty(), new LagReader.Ends(0, 7, 7));
            LagReport.Partition other =
                    reader.line(new TopicPartition("news.articles", 1), Optional.empty(), new LagReader.Ends(2, 4, 4));

            // Then: what the offsets tell, and nothing of what only a record tells
            assertThat(List.of(first, other))
                    .extracting(LagReport.Partition::records)
                    .containsExactly(7L, 2L);
            assertThat(List.of(first, other)).allSatisfy(line -> {
                assertThat(line.wallSeconds()).isEmpty();
                assertThat(line.eventSeconds()).isNaN();
                assertThat(line.retentionUsed()).isEmpty();
            });
        }
    }
}
