package io.newstape.cli.config;

import io.newstape.streams.wire.RegistryUnavailable;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Words for a broker or a registry that can't be reached or refuses. */
public final class Unreachable {

    private Unreachable() {}

    public static Failure kafka(Connection connection, Exception cause) {
        return new Failure(
                "the request to Kafka at " + connection.settings().text(Setting.BOOTSTRAP_SERVERS) + " failed: "
                        + cause.getMessage(),
                "Is it running? 'newstape up' starts one on this machine; --bootstrap-servers names another.",
                cause);
    }

    public static Failure registry(Connection connection, Exception cause) {
        return new Failure(
                "the request to the schema registry at " + connection.settings().text(Setting.SCHEMA_REGISTRY_URL)
                        + " failed: " + cause.getMessage(),
                "Is it running? 'newstape up' starts one on this machine; --schema-registry-url names another.",
                cause);
    }

    /** For work that talks to both. */
    public static Failure either(Connection connection, Exception cause) {
        boolean registrys = RegistryUnavailable.isCauseOf(cause) || cause instanceof SerializationException;
        return registrys && !isKafkasOwnTimeout(cause) ? registry(connection, cause) : kafka(connection, cause);
    }

    /** Kafka's clients give up waiting with the same class as the registry's, but without a cause. */
    private static boolean isKafkasOwnTimeout(Exception error) {
        return error instanceof TimeoutException && error.getCause() == null;
    }
}
