package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Setting;
import io.newstape.cli.render.Output;

/** Says where a stack of this process can be reached, and how. */
final class Addresses {

    private Addresses() {}

    static void print(Output output, Connection connection) {
        String brokers = connection.settings().text(Setting.BOOTSTRAP_SERVERS);
        String registry = connection.settings().text(Setting.SCHEMA_REGISTRY_URL);
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("bootstrapServers", brokers)
                    .put("schemaRegistryUrl", registry));
            return;
        }
        output.line("Kafka:           " + brokers);
        output.line("Schema registry: " + registry);
        output.line("Use them from another terminal (Ctrl-C here stops both):");
        output.line("  export NEWSTAPE_BOOTSTRAP_SERVERS=" + brokers);
        output.line("  export NEWSTAPE_SCHEMA_REGISTRY_URL=" + registry);
    }
}
