package io.newstape.streams.wire;

import io.newstape.streams.seal.TextGuard;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a record as soon as the registry can say how; a registry that is away is waited for. */
final class RetryingDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingDeserializer.class);

    private final Deserializer<Object> reader;
    private final Class<T> type;
    private final RetryPolicy retryPolicy;
    private final TextGuard text;

    RetryingDeserializer(Deserializer<Object> reader, Class<T> type, RetryPolicy retryPolicy, TextGuard text) {
        this.text = text;
        this.reader = reader;
        this.type = type;
        this.retryPolicy = retryPolicy;
    }

    @Override
    public T deserialize(String topic, byte[] bytes) {
        return deserialize(topic, null, bytes);
    }

    /**
     * @throws RegistryUnavailable when the registry was away for too long
     * @throws SerializationException when the bytes aren't such a record
     */
    @Override
    public T deserialize(String topic, Headers headers, byte[] bytes) {
        RetryPolicy.Wait wait = null;
        while (true) {
            try {
                T value = open(type.cast(reader.deserialize(topic, bytes)));
                over(wait);
                if (wait != null) {
                    LOG.atInfo().addKeyValue("topic", topic).log("the schema registry is back");
                }
                return value;
            } catch (ClassCastException e) {
                over(wait);
                throw new SerializationException("it is no " + type.getSimpleName(), e);
            } catch (RuntimeException e) {
                if (!RegistryUnavailable.isCauseOf(e)) {
                    over(wait);
                    // noise makes a reader fail in any way; callers are promised one
                    throw e instanceof KafkaException ? e : new SerializationException("can't read its bytes", e);
                }
                if (!retryPolicy.waitsFor(e)) {
                    throw new RegistryUnavailable(e);
                }
                if (wait == null) {
                    LOG.atWarn()
                            .addKeyValue("topic", topic)
                            .addKeyValue("error", e.toString())
                            .log("waiting for the schema registry");
                    wait = retryPolicy.begin();
                }
                if (!wait.again()) {
                    throw new RegistryUnavailable(e);
                }
            }
        }
    }

    private T open(T value) {
        try {
            return value == null ? null : text.open(value);
        } catch (IllegalArgumentException e) {
            throw new SerializationException(e.getMessage(), e);
        }
    }

    /** Whatever comes of the bytes: the registry has said what it knows of them. */
    private void over(RetryPolicy.Wait wait) {
        if (wait != null) {
            retryPolicy.over();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
