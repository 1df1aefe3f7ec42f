package io.newstape.streams.wire;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.schemaregistry.client.security.SslFactory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** The schema registry: one connection, shared by every serde, which finds, checks and registers schemas. */
public final class Registry implements AutoCloseable {

    /** Readers of any age read records of any age; see the package's description. */
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private static final int CACHED_SCHEMAS = 1000;

    private static final int CLOCK_TIMEOUT_MILLIS = 3000;

    private final SchemaRegistryClient client;
    private final Optional<URI> address;
    private final Map<String, String> tls;

    /**
     * @param url of Confluent's API, such as {@code http://127.0.0.1:8081}
     * @param settings the client's own, such as {@code basic.auth.user.info}, and {@code ssl.*} by Kafka's names; may be
     *     empty
     * @throws RuntimeException when a key store or a trust store can't be read
     */
    public Registry(String url, Map<String, String> settings) {
        this(
                new CachedSchemaRegistryClient(
                        List.of(url),
                        CACHED_SCHEMAS,
                        List.of(new AvroSchemaProvider()),
                        RegistryClientSettings.of(settings)),
                Optional.of(URI.create(url)),
                RegistryClientSettings.tls(settings));
    }

    private Registry(SchemaRegistryClient client, Optional<URI> address, Map<String, String> tls) {
        this.client = client;
        this.address = address;
        this.tls = tls;
    }

    /**
     * One that lives in this process, and knows the schemas of this version: for records that never leave it.
     *
     * @param topics whose schemas it knows
     */
    public static Registry inThisProcess(List<Topic> topics) throws IOException, RestClientException {
        Registry registry = new Registry(new MockSchemaRegistryClient());
        registry.register(topics);
        return registry;
    }

    /** For whoever has a client already. */
    public Registry(SchemaRegistryClient client) {
        this(client, Optional.empty(), Map.of());
    }

    /** What the registry knows of a topic's schema. */
    public enum State {
        /** It wasn't there and now is. */
        REGISTERED,
        /** It is there. */
        PRESENT,
        /** It isn't there, and could be registered. */
        MISSING,
        /** It isn't there, and can't be registered: it would break readers of the versions that are. */
        INCOMPATIBLE
    }

    /**
     * @param subject the subject
     * @param state what was found
     * @param id the schema's id; -1 when it isn't there
     * @param differences why it is {@link State#INCOMPATIBLE}, a line each; else empty
     */
    public record Finding(String subject, State state, int id, List<String> differences) {}

    /** Compares the schemas of the topics with the registry's and changes nothing. */
    public List<Finding> check(List<Topic> topics) throws IOException, RestClientException {
        List<Finding> findings = new ArrayList<>();
        for (Topic topic : topics) {
            if (topic.subject().isPresent()) {
                findings.add(check(topic.subject().get(), avro(topic.schema())));
            }
        }
        return findings;
    }

    /** Registers what is missing and compatible, and asks the registry to hold each subject to FULL_TRANSITIVE. */
    public List<Finding> register(List<Topic> topics) throws IOException, RestClientException {
        List<Finding> findings = new ArrayList<>();
        for (Topic topic : topics) {
            if (topic.subject().isPresent()) {
                findings.add(register(topic.subject().get(), avro(topic.schema())));
            }
        }
        return findings;
    }

    /**
     * Looks up the ids of the topics' schemas, so that writing them never again depends on the registry.
     *
     * @throws RestClientException with status 404 when one isn't registered
     */
    public void learn(List<Topic> topics) throws IOException, RestClientException {
        for (Topic topic : topics) {
            if (topic.subject().isPresent()) {
                client.getId(topic.subject().get(), avro(topic.schema()));
            }
        }
    }

    /**
     * The schema that a record was written with.
     *
     * @return empty when the registry has no schema of that id, or it isn't Avro
     * @throws IOException when the registry can't be reached
     */
    public Optional<Schema> schema(int id) throws IOException {
        try {
            return client.getSchemaById(id) instanceof AvroSchema avro
                    ? Optional.of(avro.rawSchema())
                    : Optional.empty();
        } catch (RestClientException e) {
            if (e.getStatus() == 404) {
                return Optional.empty();
            }
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Whether it answers. An answer that asks for a password is one.
     *
     * @throws IOException when it doesn't
     */
    public void reach() throws IOException {
        try {
            client.getAllSubjects();
        } catch (RestClientException e) {
            if (e.getStatus() >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
                throw new IOException("it answers " + e.getStatus(), e);
            }
        }
    }

    /**
     * What its clock says, in whole seconds.
     *
     * @return empty when it doesn't say, or lives in this process
     * @throws IOException when it doesn't answer
     */
    public Optional<Instant> time() throws IOException {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        HttpURLConnection connection = (HttpURLConnection) address.get().toURL().openConnection();
        if (connection instanceof HttpsURLConnection secure && !tls.isEmpty()) {
            secure.setSSLSocketFactory(new SslFactory(tls).sslContext().getSocketFactory());
        }
        connection.setConnectTimeout(CLOCK_TIMEOUT_MILLIS);
        connection.setReadTimeout(CLOCK_TIMEOUT_MILLIS);
        connection.getResponseCode();
        long date = connection.getDate();
        connection.disconnect();
        return date == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(date));
    }

    /**
     * What compatibility a subject is held to: its own, else the registry's.
     *
     * @return such as {@code FULL_TRANSITIVE}
     */
    public String compatibility(String subject) throws IOException, RestClientException {
        try {
            return client.getCompatibility(subject);
        } catch (RestClientException e) {
            if (e.getStatus() == 404) {
                return client.getCompatibility(null);
            }
            throw e;
        }
    }

    SchemaRegistryClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private Finding register(String subject, AvroSchema schema) throws IOException, RestClientException {
        Finding before = check(subject, schema);
        if (before.state() == State.MISSING) {
            int id = client.register(subject, schema);
            client.updateConfig(subject, new Config(COMPATIBILITY));
            return new Finding(subject, State.REGISTERED, id, List.of());
        }
        return before;
    }

    private Finding check(String subject, AvroSchema schema) throws IOException, RestClientException {
        try {
            return new Finding(subject, State.PRESENT, client.getId(subject, schema), List.of());
        } catch (RestClientException e) {
            if (e.getStatus() != 404) {
                throw e;
            }
        }
        List<String> differences = client.getAllSubjects().contains(subject)
                ? client.testCompatibilityVerbose(subject, schema)
                : List.of();
        return new Finding(subject, differences.isEmpty() ? State.MISSING : State.INCOMPATIBLE, -1, differences);
    }

    /**
     * The schema as the serializers look it up: the very object that they keep, since the client compares equal schemas
     * part by part for each record unless they are one.
     */
    static AvroSchema avro(Schema schema) {
        boolean withoutJavaProperties = true;
        return new AvroSchema(
                AvroSchemaUtils.getSchema(new GenericData.Record(schema), false, false, withoutJavaProperties));
    }
}
