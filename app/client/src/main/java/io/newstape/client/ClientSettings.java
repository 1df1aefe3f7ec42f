package io.newstape.client;

import java.util.HashMap;
import java.util.Map;

/**
 * Where signals are.
 *
 * @param kafka settings of Kafka's consumer by Kafka's own names: {@code bootstrap.servers} and security
 * @param registryUrl Confluent's API of the schema registry, such as {@code http://127.0.0.1:8081/apis/ccompat/v7}
 * @param registry settings of its client, such as {@code basic.auth.user.info}; may be empty
 * @param topicPrefix what every topic's name begins with; may be empty
 */
public record ClientSettings(
        Map<String, String> kafka, String registryUrl, Map<String, String> registry, String topicPrefix) {

    public ClientSettings {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
        if (!kafka.containsKey("bootstrap.servers")) {
            throw new IllegalArgumentException("the settings of Kafka have no bootstrap.servers");
        }
    }

    /** A cluster that lets everybody in. */
    public static ClientSettings of(String bootstrapServers, String registryUrl) {
        return new ClientSettings(Map.of("bootstrap.servers", bootstrapServers), registryUrl, Map.of(), "");
    }

    /** For a consumer of committed records that commits by itself. */
    Map<String, Object> consumer(String group) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("allow.auto.create.topics", "false");
        settings.putIfAbsent("auto.offset.reset", "latest");
        if (group != null) {
            settings.put("group.id", group);
        }
        return settings;
    }

    /** Whether a new group begins with what comes next. */
    boolean startsAtTheEnd() {
        return kafka.getOrDefault("auto.offset.reset", "latest").equals("latest");
    }

    /** For the deserializer of the records. */
    Map<String, Object> deserializer() {
        Map<String, Object> settings = new HashMap<>();
        registry.forEach((key, value) -> {
            settings.put(key, value);
            if (key.startsWith("ssl.")) {
                // Confluent's client has a prefix of its own for what concerns TLS
                settings.put("schema.registry." + key, value);
            }
        });
        settings.put("schema.registry.url", registryUrl);
        settings.put("specific.avro.reader", "true");
        return settings;
    }
}
