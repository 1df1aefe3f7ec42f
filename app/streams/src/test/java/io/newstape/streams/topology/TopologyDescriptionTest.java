package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/**
 * The golden files of the flow: a rename that would lose state, or a step that moves, is seen in their review. When a
 * change is meant, take the new text over.
 */
class TopologyDescriptionTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/newstape/streams/topology");

    @Test
    void shouldLookAsDescribedWithTheScorerInProcess() throws IOException {
        Topology topology = topology(Optional.of(BuiltInScorer.shipped()));

        assertThat(topology.describe().toString()).isEqualTo(golden("built-in.txt"));
        assertThat(Mermaid.of(topology.describe()) + "\n").isEqualTo(golden("built-in.mermaid"));
    }

    @Test
    void shouldLookAsDescribedWithAnExternalScorer() throws IOException {
        assertThat(topology(Optional.empty()).describe().toString()).isEqualTo(golden("external.txt"));
    }

    private static Topology topology(Optional<CompanyScorer> scorer) {
        AvroSerdes serdes = new AvroSerdes(new Registry(new MockSchemaRegistryClient()), RetryPolicy.standard());
        return Flow.topology(Flow.TOPICS, serdes, scorer, Duration.ofDays(30), InstantSource.system());
    }

    private static String golden(String file) throws IOException {
        return Files.readString(GOLDEN.resolve(file));
    }
}
