package io.newstape.cli.config;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.TopicAdmin;
import java.io.IOException;
import org.apache.kafka.clients.admin.Admin;

/** Makes the topics and registers the schemas of a stack that this process has started. */
public final class Provision {

    private Provision() {}

    public static void stack(Connection connection, short replicas) throws IOException, RestClientException {
        try (Admin admin = connection.admin();
                Registry registry = connection.registry()) {
            new TopicAdmin(admin).apply(connection.topics().all(), replicas);
            registry.register(connection.topics().all());
        }
    }
}
