package io.newstape.cli;

import io.newstape.wire.RegistryAway;
import org.apache.kafka.common.errors.SerializationException;

/** Words for what isn't there: a broker, a registry. */
final class Unreachable {

    private Unreachable() {}

    static Failure kafka(Connection connection, Exception cause) {
        return new Failure(
                "Kafka at " + connection.settings().text(Setting.BOOTSTRAP_SERVERS) + " refuses: " + cause.getMessage(),
                "Is it running? 'newstape up' starts one on this machine; --bootstrap-servers names another.",
                cause);
    }

    static Failure registry(Connection connection, Exception cause) {
        return new Failure(
                "the schema registry at " + connection.settings().text(Setting.SCHEMA_REGISTRY_URL) + " refuses: "
                        + cause.getMessage(),
                "Is it running? 'newstape up' starts one on this machine; --schema-registry-url names another.",
                cause);
    }

    /** For work that talks to both. */
    static Failure either(Connection connection, Exception cause) {
        return RegistryAway.isCauseOf(cause) || cause instanceof SerializationException
                ? registry(connection, cause)
                : kafka(connection, cause);
    }
}
