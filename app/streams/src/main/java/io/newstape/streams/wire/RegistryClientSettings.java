package io.newstape.streams.wire;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import java.util.Map;
import java.util.TreeMap;

/** The settings of Confluent's client for the registry, made of the ones that a user gives. */
final class RegistryClientSettings {

    private static final String SSL = "ssl.";

    private RegistryClientSettings() {}

    /**
     * What the client is given. It has a prefix of its own for TLS. Its presets are a minute a request and four
     * attempts: for so long nobody would know what is wrong.
     */
    static Map<String, String> of(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS,
                "5000",
                SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS,
                "5000",
                SchemaRegistryClientConfig.MAX_RETRIES_CONFIG,
                "1"));
        all.putAll(settings);
        tls(settings).forEach((key, value) -> all.put(SchemaRegistryClientConfig.CLIENT_NAMESPACE + key, value));
        return all;
    }

    /** The settings that concern TLS, by Kafka's names. */
    static Map<String, String> tls(Map<String, String> settings) {
        Map<String, String> tls = new TreeMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(SSL)) {
                tls.put(key, value);
            }
        });
        return tls;
    }
}
