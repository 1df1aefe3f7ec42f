package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.newstape.cli.CommandLineCall;
import io.newstape.client.SignalClient;
import io.newstape.client.Subscription;
import io.newstape.operations.access.Role;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Security settings as they go wrong in people's hands: each error says which setting to change. */
class SecuritySettingsIT {

    private static final SecureCluster CLUSTER = SecureCluster.get();

    /** Marks a setting that is left out. */
    private static final String NONE = "-";

    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required ";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void shouldSayWhichSettingToChange(String mistake, Map<String, String> changed, String finding, String advice)
            throws Exception {
        // Given
        Path file = settings(changed);

        // When
        CommandLineCall call = CLUSTER.call(
                file, isOfTheRegistry(changed) ? new String[] {"schemas", "check"} : new String[] {"latest"});

        // Then
        assertThat(call.exit()).as(call.out()).isNotZero();
        assertThat(call.err()).startsWith("newstape: ").contains(finding).contains(advice);
        assertThat(call.err())
                .doesNotContain("Exception", "\tat ", "wrong-password", "only-for-this-test", RegistryGuards.TOKEN);
        assertThat(call.err()).doesNotContain(CLUSTER.security().password("desk"));
    }

    private static boolean isOfTheRegistry(Map<String, String> changed) {
        return changed.keySet().stream().anyMatch(key -> key.contains("registry"));
    }

    static Stream<Arguments> mistakes() throws Exception {
        return Stream.of(tls(), scram(), certificates(), tokens(), registry(), guardedRegistry())
                .flatMap(all -> all);
    }

    private static Stream<Arguments> tls() {
        return Stream.of(
                arguments(
                        "no trust store",
                        Map.of("kafka.ssl.truststore.type", NONE, "kafka.ssl.truststore.location", NONE),
                        "doesn't trust the server's certificate",
                        "kafka.ssl.truststore.location"),
                arguments(
                        "a trust store that isn't there",
                        Map.of("kafka.ssl.truststore.location", "/nowhere/ca.pem"),
                        "/nowhere/ca.pem",
                        "Check location, type and password"),
                arguments(
                        "a trust store of another type",
                        Map.of("kafka.ssl.truststore.type", "PKCS12"),
                        "of type PKCS12",
                        "Check location, type and password"),
                arguments(
                        "no TLS",
                        Map.of("kafka.security.protocol", "PLAINTEXT", "kafka.default.api.timeout.ms", "1500"),
                        "the request to Kafka",
                        "must speak PLAINTEXT: see kafka.security.protocol"),
                arguments(
                        "a protocol that there isn't",
                        Map.of("kafka.security.protocol", "TLS"),
                        "security.protocol",
                        "'newstape config' shows"));
    }

    private static Stream<Arguments> scram() {
        return Stream.of(
                arguments(
                        "a wrong password",
                        Map.of("kafka.sasl.jaas.config", SCRAM + "username=\"desk\" password=\"wrong-password\";"),
                        "don't accept the user or the password",
                        "kafka.sasl.jaas.config"),
                arguments(
                        "a mechanism that the broker hasn't",
                        Map.of("kafka.sasl.mechanism", "PLAIN"),
                        "SCRAM-SHA-512",
                        "Set kafka.sasl.mechanism"),
                arguments(
                        "no mechanism",
                        Map.of("kafka.sasl.mechanism", NONE),
                        "kafka.sasl.mechanism isn't set",
                        "such as SCRAM-SHA-512"),
                arguments(
                        "no user",
                        Map.of("kafka.sasl.jaas.config", NONE),
                        "asks for a user, and none is set",
                        "ScramLoginModule required username="),
                arguments(
                        "no semicolon",
                        Map.of("kafka.sasl.jaas.config", SCRAM + "username=\"desk\" password=\"wrong-password\""),
                        "kafka.sasl.jaas.config can't be used",
                        "on one line"),
                arguments(
                        "a reference to nothing",
                        Map.of(
                                "kafka.sasl.jaas.config",
                                SCRAM + "username=\"desk\" password=\"${dir:/nowhere:desk}\";"),
                        "there is nothing at ${dir:/nowhere:desk}",
                        "${file:FILE:KEY}"));
    }

    private static Stream<Arguments> certificates() throws Exception {
        Map<String, String> certified = certified(SecureCluster.CERTIFIED);
        return Stream.of(
                arguments(
                        "no certificate",
                        changed(certified, "kafka.ssl.keystore.location", NONE, "kafka.ssl.keystore.password", NONE),
                        "wants a certificate from this client",
                        "kafka.ssl.keystore.type"),
                arguments(
                        "a stranger's certificate",
                        certified("stranger"),
                        "doesn't trust the one that it shows",
                        "kafka.ssl.keystore.type"),
                arguments(
                        "a wrong password of the key store",
                        changed(certified, "kafka.ssl.keystore.password", "wrong-password"),
                        "the password is wrong",
                        "Check location, type and password"));
    }

    private static Stream<Arguments> registry() {
        return Stream.of(
                arguments(
                        "a wrong password",
                        Map.of("registry.basic.auth.user.info", "desk:wrong-password"),
                        "(401)",
                        "registry.basic.auth.user.info"),
                arguments(
                        "a source of users that there isn't",
                        Map.of("registry.basic.auth.credentials.source", "USERINFO"),
                        "(401)",
                        "registry.basic.auth.credentials.source=USER_INFO"),
                arguments(
                        "no user",
                        Map.of(
                                "registry.basic.auth.user.info", NONE,
                                "registry.basic.auth.credentials.source", NONE),
                        "(401)",
                        "registry.basic.auth.credentials.source=USER_INFO"),
                arguments(
                        "no trust store",
                        Map.of("registry.ssl.truststore.type", NONE, "registry.ssl.truststore.location", NONE),
                        "doesn't trust the server's certificate",
                        "registry.ssl.truststore.location"),
                arguments(
                        "a trust store that isn't there",
                        Map.of("registry.ssl.truststore.location", "/nowhere/ca.pem"),
                        "/nowhere/ca.pem",
                        "Check location, type and password"),
                arguments(
                        "no TLS",
                        Map.of("schema.registry.url", CLUSTER.registryUrl().replace("https:", "http:")),
                        "the request to the schema registry",
                        "its address begins with https://"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guards")
    void shouldReachARegistryThatAsksForMore(String guard, Map<String, String> right) throws Exception {
        // Given
        Path article = Files.writeString(
                CLUSTER.folder().resolve("rain.jsonl"),
                "{\"id\":\"r-1\",\"headline\":\"Rain is expected\",\"content\":\"It will be wet.\",\"source\":\"Sample"
                        + " Wire\",\"published_at\":\"2024-11-11T09:00:00Z\"}\n");

        // When: the registry's own client, and the serdes
        CommandLineCall check = CLUSTER.call(settings(right), "schemas", "check");
        CommandLineCall publish = CLUSTER.call(settings(Role.PUBLISHER, right), "publish", article.toString());

        // Then
        assertThat(check.exit()).as(check.err()).isZero();
        assertThat(publish.exit()).as(publish.err()).isZero();
        // newstape-client for programs of a desk takes the same settings
        try (SignalClient client = new SignalClient(CLUSTER.clientSettings("desk", right))) {
            assertThat(client.latest(Subscription.all())).isNotNull();
        }
    }

    static Stream<Arguments> guards() throws Exception {
        return Stream.of(
                arguments("by certificate", RegistryGuards.get().byCertificate()),
                arguments("by token", RegistryGuards.get().byToken()));
    }

    private static Stream<Arguments> guardedRegistry() throws Exception {
        Map<String, String> byCertificate = RegistryGuards.get().byCertificate();
        Map<String, String> byToken = RegistryGuards.get().byToken();
        return Stream.of(
                arguments(
                        "no certificate for the registry",
                        changed(
                                byCertificate,
                                "registry.ssl.keystore.location",
                                NONE,
                                "registry.ssl.keystore.password",
                                NONE),
                        "the schema registry",
                        "registry.ssl.keystore.*"),
                arguments(
                        "a stranger's certificate for the registry",
                        changed(
                                byCertificate,
                                "registry.ssl.keystore.location",
                                CLUSTER.key("stranger").file().toString()),
                        "the schema registry",
                        "registry.ssl.keystore.*"),
                arguments(
                        "a wrong password of the registry's key store",
                        changed(byCertificate, "registry.ssl.keystore.password", "wrong-password"),
                        "the password is wrong",
                        "Check location, type and password"),
                arguments(
                        "a wrong token",
                        changed(byToken, "registry.bearer.auth.token", "wrong-password"),
                        "(401)",
                        "registry.bearer.auth.token"),
                arguments(
                        "a token, and nothing that says so",
                        changed(byToken, "registry.bearer.auth.credentials.source", NONE),
                        "(401)",
                        "registry.bearer.auth.credentials.source=STATIC_TOKEN"),
                arguments(
                        "a source of tokens that there isn't",
                        changed(byToken, "registry.bearer.auth.credentials.source", "TOKEN"),
                        "TOKEN",
                        "registry.bearer.auth.credentials.source"),
                arguments(
                        "no token",
                        changed(byToken, "registry.bearer.auth.token", NONE),
                        "registry.bearer.auth.token",
                        "registry.bearer.auth.token"));
    }

    @Test
    void shouldLetInWhoShowsACertificate() throws Exception {
        // Given
        CLUSTER.call(
                CLUSTER.file("admin"), "topics", "apply", "--acls", "--user", "desk=CN=" + SecureCluster.CERTIFIED);
        Path file = settings(certified(SecureCluster.CERTIFIED));

        // When
        CommandLineCall doctor = CLUSTER.call(file, "doctor", "--role", "desk", "--format", "json");

        // Then: brokers, clock and schemas are reached by TLS
        assertThat(doctor.err()).contains("0 failed");
        assertThat(doctor.out())
                .contains("this principal has the rights of the role desk")
                .contains("this clock and the registry's agree")
                .contains("subjects are registered and guarded");
    }

    @Test
    void shouldLetInWhoGetsAToken() throws Exception {
        // Given
        CLUSTER.call(CLUSTER.file("admin"), "topics", "apply", "--acls", "--user", "desk=" + TokenIssuer.CLIENT);
        Path file = settings(withToken());

        // When: a process of its own, as it is shipped
        NewstapeProcess doctor = NewstapeProcess.start(
                CLUSTER.arguments(file, "doctor", "--role", "desk", "--format", "json", "--verbose"));

        // Then
        assertThat(doctor.awaitExit()).as(doctor.err()).isZero();
        assertThat(doctor.out()).contains("this principal has the rights of the role desk");
        assertThat(doctor.out() + doctor.err()).doesNotContain(CLUSTER.issuer().secret());
    }

    /** The settings of somebody who asks for a token, in place of a password. */
    private static Map<String, String> withToken() {
        return Map.of(
                "bootstrap.servers",
                CLUSTER.tokenServers(),
                "kafka.sasl.mechanism",
                "OAUTHBEARER",
                "kafka.sasl.jaas.config",
                OAuthBearerLoginModule.class.getName() + " required;",
                "kafka.sasl.login.callback.handler.class",
                OAuthBearerLoginCallbackHandler.class.getName(),
                "kafka.sasl.oauthbearer.token.endpoint.url",
                CLUSTER.issuer().address().toString(),
                "kafka.sasl.oauthbearer.client.credentials.client.id",
                TokenIssuer.CLIENT,
                "kafka.sasl.oauthbearer.client.credentials.client.secret",
                "${dir:" + CLUSTER.folder() + ":" + TokenIssuer.SECRET_FILE + "}");
    }

    private static Stream<Arguments> tokens() {
        return Stream.of(
                arguments(
                        "a wrong secret",
                        changed(
                                withToken(),
                                "kafka.sasl.oauthbearer.client.credentials.client.secret",
                                "wrong-password"),
                        "doesn't give a token",
                        "kafka.sasl.oauthbearer.client.credentials.client.id and .client.secret"),
                arguments(
                        "an address that gives no tokens",
                        changed(
                                withToken(),
                                "kafka.sasl.oauthbearer.token.endpoint.url",
                                CLUSTER.issuer().address() + "/nothing"),
                        "doesn't give a token",
                        "kafka.sasl.oauthbearer.token.endpoint.url"),
                arguments(
                        "nobody at the address",
                        changed(
                                withToken(),
                                "kafka.sasl.oauthbearer.token.endpoint.url",
                                "http://127.0.0.1:1/token",
                                "kafka.sasl.login.retry.backoff.max.ms",
                                "200"),
                        "doesn't give a token",
                        "kafka.sasl.oauthbearer.token.endpoint.url"),
                arguments(
                        "no address",
                        changed(withToken(), "kafka.sasl.oauthbearer.token.endpoint.url", NONE),
                        "no address is set that gives a token",
                        "kafka.sasl.oauthbearer.token.endpoint.url"),
                arguments(
                        "a class of an older Kafka",
                        changed(
                                withToken(),
                                "kafka.sasl.login.callback.handler.class",
                                "org.apache.kafka.common.security.oauthbearer.secured.OAuthBearerLoginCallbackHandler"),
                        "could not be found",
                        "'newstape config' shows"),
                arguments(
                        "a login module that there isn't",
                        changed(
                                withToken(),
                                "kafka.sasl.jaas.config",
                                "org.apache.kafka.common.security.oauthbearer.OAuthLogin required;"),
                        "kafka.sasl.jaas.config can't be used",
                        "on one line"),
                arguments(
                        "a token for somebody else's brokers",
                        changed(withToken(), "kafka.sasl.oauthbearer.scope", TokenIssuer.OTHER_AUDIENCE),
                        "don't accept the token",
                        "audience"));
    }

    /** The settings of somebody with a certificate, in place of a password. */
    private static Map<String, String> certified(String name) throws Exception {
        return Map.of(
                "bootstrap.servers",
                CLUSTER.certifiedServers(),
                "kafka.security.protocol",
                "SSL",
                "kafka.sasl.mechanism",
                NONE,
                "kafka.sasl.jaas.config",
                NONE,
                "kafka.ssl.keystore.type",
                "PKCS12",
                "kafka.ssl.keystore.location",
                CLUSTER.key(name).file().toString(),
                "kafka.ssl.keystore.password",
                "${dir:" + CLUSTER.folder() + ":desk.password}");
    }

    private static Map<String, String> changed(Map<String, String> settings, String... changes) {
        Map<String, String> changed = new java.util.TreeMap<>(settings);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    /** The desk's own settings, with changes. */
    private static Path settings(Map<String, String> changed) throws Exception {
        return settings(Role.DESK, changed);
    }

    /** A role's own settings, with changes. */
    private static Path settings(Role role, Map<String, String> changed) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(CLUSTER.file(role.word()))));
        changed.forEach((key, value) -> {
            if (value.equals(NONE)) {
                properties.remove(key);
            } else {
                properties.setProperty(key, value);
            }
        });
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return Files.writeString(Files.createTempFile(CLUSTER.folder(), "changed-", ".properties"), text.toString());
    }
}
