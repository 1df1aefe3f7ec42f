package io.newstape.cli.config;

import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which Kafka, which registry, and all other settings. A command that talks to them has it as a mixin. */
public final class Connection {

    @Mixin
    public SettingsOption given = new SettingsOption();

    @Option(
            names = {"--bootstrap-servers", "-b"},
            paramLabel = "HOST:PORT",
            description = "Kafka brokers, separated by commas. Default: 127.0.0.1:9092.")
    String bootstrapServers;

    @Option(names = "--schema-registry-url", paramLabel = "URL", description = "Schema registry with Confluent's API.")
    String schemaRegistryUrl;

    private Settings settings;

    /**
     * The settings in force.
     *
     * @throws Misuse when one of them is unknown or can't be read
     */
    public Settings settings() {
        if (settings == null) {
            SettingsReader reader = given.read();
            if (bootstrapServers != null) {
                reader.option(Setting.BOOTSTRAP_SERVERS.key(), bootstrapServers, "--bootstrap-servers");
            }
            if (schemaRegistryUrl != null) {
                reader.option(Setting.SCHEMA_REGISTRY_URL.key(), schemaRegistryUrl, "--schema-registry-url");
            }
            settings = reader.settings();
        }
        return settings;
    }

    /** Points at a stack that this process has started. */
    public void use(String brokers, String registryUrl) {
        bootstrapServers = brokers;
        schemaRegistryUrl = registryUrl;
        settings = null;
    }

    public Topics topics() {
        try {
            return new Topics(
                    settings().text(Setting.TOPIC_PREFIX),
                    settings().number(Setting.TOPIC_PARTITIONS, 1),
                    settings().durationOrForever(Setting.TOPIC_RETENTION));
        } catch (IllegalArgumentException e) {
            throw new Misuse(e.getMessage(), "Change the setting " + Setting.TOPIC_PREFIX.key() + ".", e);
        }
    }

    /** What every Kafka client is made with. */
    public Map<String, Object> client() {
        Map<String, Object> client = new TreeMap<>(settings().under(Setting.KAFKA));
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings().text(Setting.BOOTSTRAP_SERVERS));
        return client;
    }

    public Admin admin() {
        Map<String, Object> client = client();
        client.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        client.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return Admin.create(client);
    }

    public Registry registry() {
        return new Registry(
                settings().text(Setting.SCHEMA_REGISTRY_URL), settings().under(Setting.REGISTRY));
    }

    public AvroSerdes serdes(Registry registry) {
        return new AvroSerdes(registry, RetryPolicy.standard());
    }
}
