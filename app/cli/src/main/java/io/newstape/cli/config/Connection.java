package io.newstape.cli.config;

import io.newstape.operations.access.Role;
import io.newstape.streams.seal.KeyedText;
import io.newstape.streams.seal.TextGuard;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.KeyTopic;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which Kafka, which registry, and all other settings. A command that talks to them has it as a mixin. */
public final class Connection {

    private static final String TOKEN_SOURCE = "bearer.auth.credentials.source";

    @Mixin
    public SettingsOption given = new SettingsOption();

    @Option(
            names = {"--bootstrap-servers", "-b"},
            paramLabel = "HOST:PORT",
            description = "Kafka brokers, separated by commas. Default: 127.0.0.1:9092.")
    String bootstrapServers;

    @Option(names = "--schema-registry-url", paramLabel = "URL", description = "Schema registry with Confluent's API.")
    String schemaRegistryUrl;

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    private final Map<String, String> ofTheStack = new TreeMap<>();
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
            ofTheStack.forEach((key, value) -> reader.option(key, value, "the stack of this process"));
            settings = reader.settings();
            requireNoPassword(settings.text(Setting.SCHEMA_REGISTRY_URL));
        }
        return settings;
    }

    /** Points at a stack that this process has started. */
    public void use(String brokers, String registryUrl) {
        use(brokers, registryUrl, Map.of());
    }

    /**
     * The same for a stack that asks for a user.
     *
     * @param security settings by newstape's keys
     */
    public void use(String brokers, String registryUrl, Map<String, String> security) {
        bootstrapServers = brokers;
        schemaRegistryUrl = registryUrl;
        ofTheStack.clear();
        ofTheStack.putAll(security);
        settings = null;
    }

    /** Whose work the verb is; empty when it needs no Kafka, or starts one. */
    Optional<Role> role() {
        if (command == null) {
            return Optional.empty();
        }
        CommandSpec verb = command;
        while (verb.parent() != null && verb.parent().parent() != null) {
            verb = verb.parent();
        }
        return Role.of(verb.name());
    }

    /** An address is shown in messages and logs. */
    private static void requireNoPassword(String url) {
        if (url.matches("[a-z]+://[^/@]+@.*")) {
            throw new Misuse(
                    "the address of the schema registry holds a user and a password, and addresses are shown in logs",
                    "Put registry.basic.auth.credentials.source=USER_INFO and registry.basic.auth.user.info=USER:PASSWORD"
                            + " into the file of --config.");
        }
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
        TokenAddresses.allow(client);
        return client;
    }

    public Admin admin() {
        Map<String, Object> client = client();
        client.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        client.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        try {
            return Admin.create(client);
        } catch (KafkaException e) {
            throw Unreachable.kafka(this, e);
        }
    }

    public Registry registry() {
        return registry(Map.of());
    }

    /** With settings of the client that count unless somebody says otherwise. */
    Registry registry(Map<String, String> presets) {
        Map<String, String> client = new TreeMap<>(presets);
        client.putAll(settings().under(Setting.REGISTRY));
        try {
            return new Registry(settings().text(Setting.SCHEMA_REGISTRY_URL), client);
        } catch (ServiceConfigurationError e) {
            // Confluent's client looks for a class that gives tokens, and its own ones need libraries that nobody has
            // here
            if (!client.containsKey(TOKEN_SOURCE)) {
                throw e;
            }
            ConfigException wrong =
                    new ConfigException("nothing gives tokens for " + TOKEN_SOURCE + "=" + client.get(TOKEN_SOURCE));
            wrong.initCause(e);
            throw Unreachable.registry(this, wrong);
        } catch (RuntimeException e) {
            throw Unreachable.registry(this, e);
        }
    }

    /** For a command that a person waits for. */
    public AvroSerdes serdes(Registry registry) {
        return serdes(registry, RetryPolicy.ofCommands());
    }

    /** For a command that reads and writes no text: it needs no right to the keys. Text that is sealed stays sealed. */
    public AvroSerdes untouched(Registry registry) {
        return new AvroSerdes(registry, RetryPolicy.ofCommands(), TextGuard.untouched());
    }

    AvroSerdes serdes(Registry registry, RetryPolicy retryPolicy) {
        return new AvroSerdes(registry, retryPolicy, text(() -> KeyTopic.reading(client(), topics().keys())));
    }

    /** For whoever puts articles on their topic: a source without a key gets one, where text is sealed. */
    public AvroSerdes publishing(Registry registry) {
        return new AvroSerdes(
                registry,
                RetryPolicy.ofCommands(),
                text(() -> KeyTopic.making(client(), topics().keys(), InstantSource.system())));
    }

    private TextGuard text(Supplier<KeyTopic> keys) {
        return TextEncryption.of(settings()) == TextEncryption.ON
                ? new KeyedText(keys.get().begin())
                : TextGuard.none();
    }
}
