package io.newstape.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.streams.wire.PublicSchema;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.Topic;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the schemas, or compares and registers them. */
@Command(name = "schemas", description = "Lists, prints, checks and registers schemas.")
public final class SchemasCommand implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(
            arity = "0..1",
            paramLabel = "SUBJECT",
            description = "Print the schema of this subject as Avro JSON. Default: list all subjects.")
    String subject;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public void run() {
        List<Topic> topics = connection.topics().all().stream()
                .filter(topic -> topic.subject().isPresent())
                .toList();
        if (subject == null) {
            topics.forEach(this::list);
        } else {
            output.line(schema(topics.stream()
                    .filter(topic -> topic.subject().orElseThrow().equals(subject))
                    .findFirst()
                    .orElseThrow(() -> new Misuse(
                            "there is no subject '" + subject + "'", "'newstape schemas' lists all subjects."))));
        }
    }

    @Command(
            name = "check",
            description = "Compares the schemas with those of the registry. The exit code is 1 unless all are there.")
    int check(@Mixin Connection connection, @Mixin Output output) {
        return talk(connection, output, Registry::check, Registry.State.PRESENT);
    }

    @Command(
            name = "register",
            description = "Registers missing schemas (FULL_TRANSITIVE). The exit code is 1 if one is incompatible.")
    int register(@Mixin Connection connection, @Mixin Output output) {
        return talk(connection, output, Registry::register, Registry.State.REGISTERED);
    }

    private interface Question {
        List<Registry.Finding> ask(Registry registry, List<Topic> topics) throws IOException, RestClientException;
    }

    private static int talk(Connection connection, Output output, Question question, Registry.State good) {
        try (Registry registry = connection.registry()) {
            List<Registry.Finding> findings =
                    question.ask(registry, connection.topics().all());
            findings.forEach(finding -> print(output, finding));
            return findings.stream().allMatch(f -> f.state() == good || f.state() == Registry.State.PRESENT)
                    ? ExitCode.OK
                    : ExitCode.SOFTWARE;
        } catch (IOException | RestClientException e) {
            throw Unreachable.registry(connection, e);
        }
    }

    private static void print(Output output, Registry.Finding finding) {
        String state = finding.state().name().toLowerCase(Locale.ROOT);
        if (output.json()) {
            ObjectNode object = JsonNodeFactory.instance
                    .objectNode()
                    .put("subject", finding.subject())
                    .put("state", state)
                    .put("id", finding.id());
            finding.differences().forEach(object.putArray("differences")::add);
            output.line(object);
        } else {
            output.line(
                    String.format("%-34s %-12s %s", finding.subject(), state, finding.id() < 0 ? "" : finding.id()));
            finding.differences().forEach(difference -> output.line("    " + difference));
        }
    }

    private void list(Topic topic) {
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("subject", topic.subject().orElseThrow())
                    .put("record", topic.schema().getFullName()));
        } else {
            output.line(String.format(
                    "%-34s %s", topic.subject().orElseThrow(), topic.schema().getFullName()));
        }
    }

    /** Over several lines for people, on one for programs. */
    private String schema(Topic topic) {
        try {
            JsonNode schema = JSON.readTree(PublicSchema.of(topic.schema()).toString());
            return output.json()
                    ? schema.toString()
                    : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro writes no JSON", e);
        }
    }
}
