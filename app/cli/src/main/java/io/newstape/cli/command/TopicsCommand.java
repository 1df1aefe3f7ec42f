package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Choices;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Setting;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Table;
import io.newstape.cli.render.Terminal;
import io.newstape.cli.render.TopicYaml;
import io.newstape.streams.wire.Topic;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the topics, and creates them in a cluster. */
@Command(
        name = "topics",
        description = "Lists the topics; 'topics apply' creates and checks them.",
        subcommands = {TopicsApplyCommand.class, TopicsAclsCommand.class})
public final class TopicsCommand implements Runnable {

    @Option(
            names = "--as",
            paramLabel = "strimzi",
            converter = Forms.class,
            completionCandidates = Forms.class,
            description = "strimzi: KafkaTopics for Strimzi's operator, with topic.replication.factor replicas, or 3.")
    Form form;

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            defaultValue = "kafka",
            description = "For strimzi: the name of the Kafka resource. Default: ${DEFAULT-VALUE}.")
    String cluster;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    private static final int REPLICAS = 3;
    private static final Table TABLE = new Table(26, 26, 5, 8, 10, 64);

    /** What the list is for. */
    enum Form {
        STRIMZI
    }

    static final class Forms extends Choices<Form> {
        Forms() {
            super(Form.STRIMZI);
        }
    }

    @Override
    public void run() {
        // the settings are read before anything is printed: no table's head above an error
        List<Topic> topics = connection.topics().all();
        if (form == Form.STRIMZI) {
            int replicas = connection.settings().number(Setting.TOPIC_REPLICATION_FACTOR, -1);
            output.lines(TopicYaml.lines(topics, cluster, replicas > 0 ? replicas : REPLICAS));
            return;
        }
        Table table = Terminal.STANDARD_OUTPUT.isThere() ? TABLE.filling(Terminal.width()) : TABLE.open();
        if (!output.json()) {
            output.line(table.row("TOPIC", "KEY", "PART.", "CLEANUP", "RETENTION", "WHAT IT HOLDS"));
        }
        for (Topic topic : topics) {
            if (output.json()) {
                output.line(json(topic));
            } else {
                output.line(table.row(
                        topic.name(),
                        topic.key(),
                        Integer.toString(topic.partitions()),
                        topic.cleanup().name().toLowerCase(Locale.ROOT),
                        topic.retention().map(d -> d.toDays() + "d").orElse("forever"),
                        topic.purpose()));
            }
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
