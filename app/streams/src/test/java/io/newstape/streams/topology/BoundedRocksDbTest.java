package io.newstape.streams.topology;

import static io.newstape.streams.topology.Flow.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.score.BuiltInScorer;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedRocksDbTest {

    @Test
    void shouldBoundTheMemoryOfAllStoresTogether() throws Exception {
        // Given
        try (Flow flow = onDisk()) {
            // When
            flow.publish(article("a-1", 1, "Sample Steel (5401.T) profit rises 8 percent"));

            // Then: every store counts in the one memory, which holds what is not yet on disk too
            assertThat(metrics(flow, "block-cache-capacity"))
                    .hasSize(8)
                    .allMatch(BigInteger.valueOf(BoundedRocksDb.BYTES)::equals);
            List<BigInteger> used = metrics(flow, "block-cache-usage");
            assertThat(used.stream().distinct()).singleElement().satisfies(bytes -> assertThat(bytes)
                    .isPositive());
        }
    }

    @Test
    void shouldServeAPipelineThatStartsAfterAnotherStopped() throws Exception {
        // Given
        onDisk().close();

        // When
        try (Flow flow = onDisk()) {
            flow.publish(article("a-1", 1, "Sample Steel (5401.T) profit rises 8 percent"));

            // Then
            assertThat(flow.signals.readValuesToList()).hasSize(1);
        }
    }

    private static Flow onDisk() throws Exception {
        return new Flow(Optional.of(BuiltInScorer.shipped()), Duration.ofDays(30), StateStores.ROCKSDB);
    }

    private static List<BigInteger> metrics(Flow flow, String name) {
        return flow.driver.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name))
                .map(metric -> (BigInteger) metric.getValue().metricValue())
                .toList();
    }
}
