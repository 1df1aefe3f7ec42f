package io.newstape.streams.wire;

import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.newstape.streams.seal.KeyedText;
import io.newstape.streams.seal.TextGuard;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Serdes of the public records, in Confluent's wire format. They never register a schema: {@link Registry} does. */
public final class AvroSerdes {

    private final Registry registry;
    private final RetryPolicy retryPolicy;
    private final TextGuard text;

    /** Without sealed text. */
    public AvroSerdes(Registry registry, RetryPolicy retryPolicy) {
        this(registry, retryPolicy, TextGuard.none());
    }

    /** @param text what becomes of the text of records */
    public AvroSerdes(Registry registry, RetryPolicy retryPolicy, TextGuard text) {
        this.registry = registry;
        this.retryPolicy = retryPolicy;
        this.text = text;
    }

    /** Whether sealed text is opened, so that a purge can leave an article without a value. */
    public boolean opensText() {
        return text instanceof KeyedText;
    }

    /**
     * The same for the pipeline, which opens articles alone: what is made of them stays sealed on the way, and in state too.
     */
    public AvroSerdes ofPipeline() {
        return new AvroSerdes(registry, retryPolicy, text.ofArticles());
    }

    /** The same for records as they stand on their topics, sealed or not. */
    public AvroSerdes untouched() {
        return new AvroSerdes(registry, retryPolicy, TextGuard.untouched());
    }

    /** A new serde. Kafka Streams shares it between its threads. */
    public <T extends SpecificRecord> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom(serializer(), deserializer(type));
    }

    public <T extends SpecificRecord> Serializer<T> serializer() {
        return new WireSerializer<>(registry.client(), text);
    }

    public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
        KafkaAvroDeserializer first = new KafkaAvroDeserializer(registry.client());
        first.configure(SETTINGS, false);
        return new RetryingDeserializer<>(
                new WireDeserializer<>(first, type, registry.client()), type, retryPolicy, text);
    }

    /** The client is given, so the URL is never used; the serializers want one all the same. */
    private static final Map<String, Object> SETTINGS = Map.of(
            AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG,
            "http://127.0.0.1",
            KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG,
            true);
}
