package io.newstape.streams.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.newstape.schema.SignalWindow;
import io.newstape.schema.WindowSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A desk reads records with Confluent's deserializer and nothing of newstape but the records. */
class DeskReaderTest {

    private static final String TOPIC = "market.signal-windows";
    private static final Map<String, Object> SETTINGS =
            Map.of("schema.registry.url", "mock://desk", "specific.avro.reader", true);

    @Test
    void shouldReadRecordsWithoutACallOfAnythingElse() throws Exception {
        // Given
        SignalWindow window = window();
        byte[] bytes;
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer()) {
            serializer.configure(SETTINGS, false);
            bytes = serializer.serialize(TOPIC, window);
        }

        // When
        Process desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Desk.class.getName(),
                        window.getSchema().toString(),
                        Base64.getEncoder().encodeToString(bytes))
                .redirectErrorStream(true)
                .start();

        // Then
        String said = new String(desk.getInputStream().readAllBytes(), UTF_8);
        assertThat(desk.waitFor()).as(said).isZero();
        assertThat(said).contains("io.newstape.schema.SignalWindow: " + window);
    }

    /** The desk's process: its registry knows the schema as text, its settings are those of any consumer. */
    static final class Desk {

        public static void main(String... args) throws Exception {
            MockSchemaRegistry.getClientForScope("desk").register(TOPIC + "-value", new AvroSchema(args[0]));
            try (KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
                deserializer.configure(SETTINGS, false);
                Object read =
                        deserializer.deserialize(TOPIC, Base64.getDecoder().decode(args[1]));
                System.out.println(read.getClass().getName() + ": " + read);
            }
        }
    }

    private static SignalWindow window() {
        Instant start = Instant.parse("2024-11-11T12:00:00Z");
        return SignalWindow.newBuilder()
                .setRic("8031.T")
                .setSize(WindowSize.FIVE_MINUTES)
                .setStart(start)
                .setEnd(start.plusSeconds(300))
                .setCount(2)
                .setMean(0.5)
                .setWeightedMean(0.5)
                .setPositive(2)
                .setNegative(0)
                .setRetracted(0)
                .setComplete(true)
                .build();
    }
}
