package io.newstape.cli;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.newstape.wire.Registry;
import io.newstape.wire.TopicAdmin;
import java.io.IOException;
import org.apache.kafka.clients.admin.Admin;

/** Makes the topics and registers the schemas of a stack that this process has started. */
final class Provision {

    private Provision() {}

    static void stack(Connection connection, short replicas) throws IOException, RestClientException {
        try (Admin admin = connection.admin();
                Registry registry = connection.registry()) {
            new TopicAdmin(admin).apply(connection.topics().all(), replicas);
            registry.register(connection.topics().all());
        }
    }
}
