package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.StackUsers;
import io.newstape.cli.render.Output;
import io.newstape.operations.access.Role;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says where a stack of this process can be reached, and how. */
final class Addresses {

    private Addresses() {}

    static void print(Output output, Connection connection) {
        if (both(output, connection, Optional.empty())) {
            return;
        }
        output.line("Use them from another terminal (Ctrl-C here stops both):");
        output.line(
                "  export NEWSTAPE_BOOTSTRAP_SERVERS=" + connection.settings().text(Setting.BOOTSTRAP_SERVERS));
        output.line(
                "  export NEWSTAPE_SCHEMA_REGISTRY_URL=" + connection.settings().text(Setting.SCHEMA_REGISTRY_URL));
    }

    /** The same where each role has a user, and a file of settings. */
    static void print(Output output, Connection connection, StackUsers users) {
        if (both(output, connection, Optional.of(users))) {
            return;
        }
        output.line("Name a role's file in another terminal (Ctrl-C here stops both):");
        output.line("  newstape publish --config " + users.file(Role.PUBLISHER.word()) + " FILE");
        output.line("  newstape tail --config " + users.file(Role.DESK.word()));
        output.line("The other users are: "
                + users.security().users().stream()
                        .filter(user -> !user.equals(Role.PUBLISHER.word()) && !user.equals(Role.DESK.word()))
                        .collect(Collectors.joining(", "))
                + ".");
    }

    /** Prints both addresses; true when that is all, since a program reads it. */
    private static boolean both(Output output, Connection connection, Optional<StackUsers> users) {
        String brokers = connection.settings().text(Setting.BOOTSTRAP_SERVERS);
        String registry = connection.settings().text(Setting.SCHEMA_REGISTRY_URL);
        if (output.json()) {
            ObjectNode addresses = JsonNodeFactory.instance
                    .objectNode()
                    .put("bootstrapServers", brokers)
                    .put("schemaRegistryUrl", registry);
            users.ifPresent(known -> {
                ObjectNode files = addresses.putObject("settings");
                known.security()
                        .users()
                        .forEach(user -> files.put(user, known.file(user).toString()));
            });
            output.line(addresses);
            return true;
        }
        output.line("Kafka:           " + brokers);
        output.line("Schema registry: " + registry);
        return false;
    }
}
