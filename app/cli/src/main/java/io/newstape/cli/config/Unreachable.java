package io.newstape.cli.config;

import io.newstape.operations.access.RefusedRights;
import io.newstape.operations.access.Right;
import io.newstape.operations.access.Role;
import io.newstape.streams.wire.RegistryUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Words for a broker or a registry that can't be reached or refuses. */
public final class Unreachable {

    private Unreachable() {}

    public static Failure kafka(Connection connection, Exception cause) {
        return security(connection, cause).orElseGet(() -> away(connection, cause));
    }

    private static Failure away(Connection connection, Exception cause) {
        String protocol = connection
                .settings()
                .all()
                .getOrDefault(Setting.KAFKA + "security.protocol", new Settings.Value("PLAINTEXT", ""))
                .value();
        return new Failure(
                "the request to Kafka at " + connection.settings().text(Setting.BOOTSTRAP_SERVERS) + " failed: "
                        + cause.getMessage(),
                "Is it running? 'newstape up' starts one on this machine; --bootstrap-servers names another."
                        + (cause instanceof TimeoutException
                                ? "\nIts listener must speak " + protocol + ": see kafka.security.protocol."
                                : ""),
                cause);
    }

    public static Failure registry(Connection connection, Exception cause) {
        String url = connection.settings().text(Setting.SCHEMA_REGISTRY_URL);
        return security(connection, cause)
                .orElseGet(() -> new Failure(
                        "the request to the schema registry at " + url + " failed: " + cause.getMessage(),
                        "Is it running? 'newstape up' starts one on this machine; --schema-registry-url names another."
                                // a server that misses a certificate often just breaks off: TLS 1.3 tells it too late
                                + (url.startsWith("http://")
                                        ? " If it speaks TLS, its address begins with https://."
                                        : " If it wants a certificate from this client, set registry.ssl.keystore.*."),
                        cause));
    }

    /** For work that talks to both. */
    public static Failure either(Connection connection, Exception cause) {
        if (cause instanceof InvalidTimestampException) {
            return new Failure(
                    cause.getMessage(),
                    "Set the topic's message.timestamp.before.max.ms and message.timestamp.after.max.ms to"
                            + " 9223372036854775807 (kafka-configs.sh --alter --add-config), and publish again: copies do"
                            + " no harm.",
                    cause);
        }
        boolean registrys = RegistryUnavailable.isCauseOf(cause) || cause instanceof SerializationException;
        return registrys && !isKafkasOwnTimeout(cause) ? registry(connection, cause) : kafka(connection, cause);
    }

    /** A refusal, or settings that don't fit; empty for any other error. */
    public static Optional<Failure> security(Connection connection, Throwable error) {
        return RefusedRights.cause(error)
                .map(refusal -> refused(connection, refusal))
                .or(() ->
                        SecurityAdvice.of(error).map(advice -> new Failure(advice.finding(), advice.advice(), error)));
    }

    /** Which right is missing: Kafka names the resource at most. */
    private static Failure refused(Connection connection, AuthorizationException refusal) {
        Optional<Role> role = connection.role();
        List<Right> missing = role.map(of -> missing(connection, refusal, of)).orElse(List.of());
        if (missing.isEmpty()) {
            return new Failure(
                    "Kafka refuses this user: " + refusal.getMessage(),
                    "'newstape topics acls --role ROLE' prints what each role needs.",
                    refusal);
        }
        return new Failure(
                "Kafka refuses this user, which lacks: "
                        + missing.stream().map(Right::words).collect(Collectors.joining("; ")),
                "'newstape topics acls --role " + role.get().word()
                        + "' prints the ACLs for it. Somebody who may alter ACLs"
                        + " adds them with 'newstape topics apply --acls'.",
                refusal);
    }

    private static List<Right> missing(Connection connection, AuthorizationException refusal, Role role) {
        List<Right> needed =
                role.rights(connection.topics(), connection.settings().text(Setting.APPLICATION_ID));
        try (Admin admin = connection.admin()) {
            return RefusedRights.of(refusal, needed, admin);
        }
    }

    /** Kafka's clients give up waiting with the same class as the registry's, but without a cause. */
    private static boolean isKafkasOwnTimeout(Exception error) {
        return error instanceof TimeoutException && error.getCause() == null;
    }
}
