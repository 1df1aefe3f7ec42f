package io.newstape.acceptance;

import static java.util.Map.entry;

import io.newstape.cli.CommandLineCall;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Provision;
import io.newstape.cli.config.StackUsers;
import io.newstape.client.ClientSettings;
import io.newstape.embedded.EmbeddedBroker;
import io.newstape.embedded.EmbeddedStack.Ports;
import io.newstape.embedded.KeyPairFile;
import io.newstape.embedded.OwnerOnly;
import io.newstape.embedded.RegistryGate;
import io.newstape.embedded.SharedStack;
import io.newstape.embedded.StackSecurity;
import io.newstape.operations.access.Role;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler;

/**
 * A broker that lets users in by SASL_SSL and SCRAM, others by their certificate or a token, with the standard authorizer;
 * and HTTPS with a password before the registry. Started once for all tests of a run.
 */
final class SecureCluster {

    static final Topics TOPICS = new Topics("roles.", 1, Optional.empty());
    static final String APPLICATION = "roles.app";

    /** The name in the certificate that the broker trusts. */
    static final String CERTIFIED = "desk-by-certificate";

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{dir:([^:}]*):([^}]*)}");

    private static SecureCluster cluster;

    private final Path folder;
    private final StackUsers users;
    private final EmbeddedBroker broker;
    private final RegistryGate gate;
    private final int certificatesPort;
    private final int tokensPort;
    private final TokenIssuer issuer;

    private SecureCluster() throws Exception {
        folder = Files.createTempDirectory(Path.of("target"), "secure-").toAbsolutePath();
        users = new StackUsers(folder.resolve("users"));
        OwnerOnly.write(folder.resolve("desk.password"), "only-for-this-test");
        Path trusted =
                Files.writeString(folder.resolve("trusted.pem"), key(CERTIFIED).certificate());
        Ports ports = Ports.free();
        certificatesPort = ports.registry();
        tokensPort = Ports.free().registry();
        issuer = TokenIssuer.open(folder);
        issuer.allowKeys();
        String clients = "CLIENTS://127.0.0.1:" + ports.broker() + ",CERTIFIED://127.0.0.1:" + certificatesPort
                + ",TOKENS://127.0.0.1:" + tokensPort;
        broker = EmbeddedBroker.start(
                folder.resolve("kafka"),
                ports.broker(),
                ports.controller(),
                users.security(),
                Map.ofEntries(
                        entry("listeners", clients + ",CONTROLLER://127.0.0.1:" + ports.controller()),
                        entry("advertised.listeners", clients),
                        entry(
                                "listener.security.protocol.map",
                                "CONTROLLER:SSL,CLIENTS:SASL_SSL,CERTIFIED:SSL,TOKENS:SASL_SSL"),
                        entry("listener.name.certified.ssl.client.auth", "required"),
                        entry("listener.name.certified.ssl.truststore.type", "PEM"),
                        entry("listener.name.certified.ssl.truststore.location", trusted.toString()),
                        entry("listener.name.tokens.sasl.enabled.mechanisms", "OAUTHBEARER"),
                        entry(
                                "listener.name.tokens.oauthbearer.sasl.jaas.config",
                                OAuthBearerLoginModule.class.getName() + " required;"),
                        entry(
                                "listener.name.tokens.oauthbearer.sasl.server.callback.handler.class",
                                OAuthBearerValidatorCallbackHandler.class.getName()),
                        entry(
                                "listener.name.tokens.oauthbearer.sasl.oauthbearer.jwks.endpoint.url",
                                issuer.keys().toString()),
                        entry(
                                "listener.name.tokens.oauthbearer.sasl.oauthbearer.expected.audience",
                                TokenIssuer.AUDIENCE)));
        gate = RegistryGate.open(Ports.free().registry(), SharedStack.get().registryUrl(), users.security());
        Connection connection = connection(StackSecurity.ADMIN);
        Provision.stack(connection, (short) 1);
        users.provision(connection);
    }

    static synchronized SecureCluster get() {
        if (cluster == null) {
            try {
                cluster = new SecureCluster();
                Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
            } catch (Exception e) {
                throw new IllegalStateException("the secure broker doesn't start", e);
            }
        }
        return cluster;
    }

    private void stop() {
        gate.close();
        broker.close();
        issuer.close();
    }

    /** A key of somebody, in a file with the password of all of these. */
    KeyPairFile key(String name) throws Exception {
        return KeyPairFile.make(folder.resolve(name + ".p12"), folder.resolve("desk.password"), name);
    }

    StackSecurity security() {
        return users.security();
    }

    Path folder() {
        return folder;
    }

    String registryUrl() {
        return gate.url();
    }

    /** Where those with a certificate are let in. */
    String certifiedServers() {
        return "127.0.0.1:" + certificatesPort;
    }

    /** Where those with a token are let in. */
    String tokenServers() {
        return "127.0.0.1:" + tokensPort;
    }

    /** Who gives the tokens that the broker believes. */
    TokenIssuer issuer() {
        return issuer;
    }

    /** A connection as one of the users. */
    Connection connection(String user) {
        Connection connection = new Connection();
        connection.given.isolate();
        connection.given.set.put("topic.prefix", "roles.");
        connection.given.set.put("topic.partitions", "1");
        connection.given.set.put("application.id", APPLICATION);
        users.enter(connection, user, broker.bootstrapServers(), gate.url());
        return connection;
    }

    /** Kafka's settings of one of the users, secrets in place. */
    Map<String, Object> client(String user) {
        return new HashMap<>(connection(user).client());
    }

    /**
     * The settings of newstape-client for one of the users, secrets in place.
     *
     * @param changed settings by newstape's names that take the place of the user's; "-" for none
     */
    ClientSettings clientSettings(String user, Map<String, String> changed) {
        Connection connection = connection(user);
        Map<String, String> kafka = new HashMap<>();
        connection.client().forEach((key, value) -> kafka.put(key, value.toString()));
        kafka.put("auto.offset.reset", "earliest");
        Map<String, String> registry = new HashMap<>(users.security().registryClient(user));
        changed.forEach((key, value) -> {
            if (key.startsWith("registry.")) {
                registry.put(key.substring("registry.".length()), value);
            }
        });
        registry.values().removeIf("-"::equals);
        registry.replaceAll((key, value) -> withSecrets(value));
        return new ClientSettings(kafka, changed.getOrDefault("schema.registry.url", gate.url()), registry, "roles.");
    }

    /** A value with what the files hold that it refers to. */
    static String withSecrets(String value) {
        return REFERENCE.matcher(value).replaceAll(found -> {
            try {
                return Matcher.quoteReplacement(Files.readString(Path.of(found.group(1), found.group(2)))
                        .strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Admin admin(String user) {
        return Admin.create(client(user));
    }

    /** The file that the user was given. */
    Path file(String user) {
        return users.file(user);
    }

    /** A call of the command with a role's file. */
    CommandLineCall call(Role role, String... arguments) {
        return call(file(role.word()), arguments);
    }

    /** A call of the command with any file. */
    CommandLineCall call(Path file, String... arguments) {
        return CommandLineCall.of(arguments(file, arguments));
    }

    String[] arguments(Path file, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", file.toString()));
        all.addAll(List.of("--set", "topic.prefix=roles.", "--set", "topic.partitions=1"));
        if (!all.contains("application.id=roles.new")) {
            all.addAll(List.of("--set", "application.id=" + APPLICATION));
        }
        return all.toArray(String[]::new);
    }
}
