package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Table;
import io.newstape.cli.render.Terminal;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicAdmin;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Lists the topics, and creates them in a cluster. */
@Command(
        name = "topics",
        description = "Lists the topics; 'topics apply' creates and checks them.",
        subcommands = TopicsAclsCommand.class)
public final class TopicsCommand implements Runnable {

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    private static final Table TABLE = new Table(26, 26, 5, 8, 10, 64).filling(Terminal.width());

    @Override
    public void run() {
        // the settings are read before anything is printed: no table's head above an error
        List<Topic> topics = connection.topics().all();
        if (!output.json()) {
            output.line(TABLE.row("TOPIC", "KEY", "PART.", "CLEANUP", "RETENTION", "WHAT IT HOLDS"));
        }
        for (Topic topic : topics) {
            if (output.json()) {
                output.line(json(topic));
            } else {
                output.line(TABLE.row(
                        topic.name(),
                        topic.key(),
                        Integer.toString(topic.partitions()),
                        topic.cleanup().name().toLowerCase(Locale.ROOT),
                        topic.retention().map(d -> d.toDays() + "d").orElse("forever"),
                        topic.purpose()));
            }
        }
    }

    @Command(
            name = "apply",
            description = {
                "Creates missing topics and checks existing ones.",
                "It changes no existing topic. The exit code is 1 if one differs."
            })
    int apply(@Mixin Connection connection, @Mixin Output output) {
        short replicas = (short) connection.settings().number(Setting.TOPIC_REPLICATION_FACTOR, -1);
        try (Admin admin = connection.admin()) {
            List<TopicAdmin.Finding> findings =
                    new TopicAdmin(admin).apply(connection.topics().all(), replicas);
            findings.forEach(finding -> print(output, finding));
            return findings.stream().anyMatch(f -> f.state() == TopicAdmin.State.DIFFERENT)
                    ? ExitCode.SOFTWARE
                    : ExitCode.OK;
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        }
    }

    private static void print(Output output, TopicAdmin.Finding finding) {
        String state = finding.state().name().toLowerCase(Locale.ROOT);
        if (output.json()) {
            ObjectNode object = JsonNodeFactory.instance
                    .objectNode()
                    .put("topic", finding.topic().name())
                    .put("state", state);
            finding.differences().forEach(object.putArray("differences")::add);
            output.line(object);
        } else {
            output.line(String.format("%-26s %s", finding.topic().name(), state));
            finding.differences().forEach(difference -> output.line("    " + difference));
        }
    }

    private static ObjectNode json(Topic topic) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("topic", topic.name())
                .put("key", topic.key())
                .put("partitions", topic.partitions())
                .put("subject", topic.subject().orElse(null))
                .put("purpose", topic.purpose());
        ObjectNode settings = object.putObject("settings");
        topic.settings().forEach(settings::put);
        return object;
    }
}
