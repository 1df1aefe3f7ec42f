package io.newstape.operations.lag;

import io.newstape.streams.wire.AdminAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;

/** Asks the brokers how long topics keep their records. */
final class RetentionReader {

    private final Admin admin;

    RetentionReader(Admin admin) {
        this.admin = admin;
    }

    /** By topic; without those that keep records for ever, and without all when the principal may not see it. */
    Map<String, Duration> of(List<String> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        try {
            Map<String, Duration> kept = new HashMap<>();
            AdminAnswer.of(admin.describeConfigs(resources).all()).forEach((topic, config) -> {
                long millis = Long.parseLong(value(config, TopicConfig.RETENTION_MS_CONFIG));
                boolean deletes =
                        value(config, TopicConfig.CLEANUP_POLICY_CONFIG).contains("delete");
                if (deletes && millis > 0) {
                    kept.put(topic.name(), Duration.ofMillis(millis));
                }
            });
            return kept;
        } catch (AuthorizationException e) {
            return Map.of();
        }
    }

    private static String value(Config config, String name) {
        return config.get(name).value();
    }
}
