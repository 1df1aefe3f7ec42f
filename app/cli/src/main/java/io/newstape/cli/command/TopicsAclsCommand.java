package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Choices;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Setting;
import io.newstape.cli.render.Output;
import io.newstape.operations.access.AclText;
import io.newstape.operations.access.Right;
import io.newstape.operations.access.Role;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the ACLs that a role needs. */
@Command(
        name = "acls",
        description = {
            "Prints the ACLs that a role needs, and no more.",
            "publisher: publish, poll. pipeline: run, and its page. desk: tail, latest, state, and groups that begin with"
                    + " desk-. backtest: verify, prove, export, and replay to files. operations: topics apply, doctor, lag,"
                    + " status, dead-letters and reference load.",
            "It asks no broker. topic.prefix and application.id count."
        })
final class TopicsAclsCommand implements Runnable {

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            converter = Roles.class,
            completionCandidates = Roles.class,
            description = "publisher, pipeline, desk, backtest or operations.")
    Role role;

    @Option(
            names = "--as",
            paramLabel = "shell|strimzi",
            converter = Forms.class,
            completionCandidates = Forms.class,
            description = "shell: calls of kafka-acls.sh (default). strimzi: a KafkaUser.")
    Form form = Form.SHELL;

    @Option(names = "--user", paramLabel = "NAME", description = "The user. Default: newstape- and the role.")
    String user;

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

    /** What the ACLs are for. */
    enum Form {
        SHELL,
        STRIMZI
    }

    static final class Forms extends Choices<Form> {
        Forms() {
            super(Form.SHELL, Form.STRIMZI);
        }
    }

    static final class Roles extends Choices<Role> {
        Roles() {
            super(Role.PUBLISHER, Role.PIPELINE, Role.DESK, Role.BACKTEST, Role.OPERATIONS);
        }
    }

    @Override
    public void run() {
        List<Right> rights =
                role.rights(connection.topics(), connection.settings().text(Setting.APPLICATION_ID));
        String name = user == null ? "newstape-" + role.name().toLowerCase(Locale.ROOT) : user;
        if (output.json()) {
            rights.forEach(right -> output.line(json(right, name)));
        } else if (form == Form.STRIMZI) {
            output.lines(AclText.strimzi(rights, name, cluster));
        } else {
            output.lines(
                    AclText.shell(rights, "User:" + name, connection.settings().text(Setting.BOOTSTRAP_SERVERS)));
        }
    }

    private static ObjectNode json(Right right, String name) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("principal", "User:" + name)
                .put("resource", right.type().name().toLowerCase(Locale.ROOT))
                .put("name", right.name())
                .put("pattern", right.pattern().name().toLowerCase(Locale.ROOT));
        right.operations().forEach(operation -> object.withArray("operations")
                .add(operation.name().toLowerCase(Locale.ROOT)));
        return object;
    }
}
