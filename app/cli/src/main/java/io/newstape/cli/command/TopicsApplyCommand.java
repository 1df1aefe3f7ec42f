package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.operations.access.AclAdmin;
import io.newstape.operations.access.Role;
import io.newstape.streams.wire.TopicAdmin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates the topics in a cluster, and the ACLs of the roles. */
@Command(
        name = "apply",
        description = {
            "Creates missing topics and checks existing ones.",
            "It changes no existing topic and removes no ACL. The exit code is 1 if a topic differs, or a user has more"
                    + " rights than its role."
        })
final class TopicsApplyCommand implements Callable<Integer> {

    @Option(
            names = "--acls",
            description = "Also add the ACLs of every role. The user of a role is newstape- and the role, such as"
                    + " newstape-desk. It needs a user that may alter ACLs.")
    boolean acls;

    @Option(
            names = "--user",
            paramLabel = "ROLE=NAME",
            description = "With --acls: another user for a role, such as desk=alice. For a certificate: desk=CN=alice.")
    Map<Role, String> users = new TreeMap<>();

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() {
        Map<Role, String> principals = principals();
        short replicas = (short) connection.settings().number(Setting.TOPIC_REPLICATION_FACTOR, -1);
        try (Admin admin = connection.admin()) {
            boolean right = topics(admin, replicas);
            if (acls) {
                right &= acls(admin, principals);
            }
            return right ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        }
    }

    private Map<Role, String> principals() {
        Map<Role, String> principals = new TreeMap<>();
        for (Role role : Role.values()) {
            principals.put(role, "User:newstape-" + role.word());
        }
        users.forEach((role, name) -> principals.put(role, "User:" + name));
        return principals;
    }

    private boolean topics(Admin admin, short replicas) {
        List<TopicAdmin.Finding> findings =
                new TopicAdmin(admin).apply(connection.topics().all(), replicas);
        findings.forEach(this::print);
        return findings.stream().noneMatch(finding -> finding.state() == TopicAdmin.State.DIFFERENT);
    }

    private boolean acls(Admin admin, Map<Role, String> principals) {
        String application = connection.settings().text(Setting.APPLICATION_ID);
        boolean right = true;
        try {
            AclAdmin writer = new AclAdmin(admin);
            for (Map.Entry<Role, String> entry : principals.entrySet()) {
                AclAdmin.Finding finding =
                        writer.apply(entry.getValue(), entry.getKey().rights(connection.topics(), application));
                print(entry.getValue(), finding);
                right &= finding.extra().isEmpty();
            }
            return right;
        } catch (ClusterAuthorizationException e) {
            throw new Failure(
                    "Kafka refuses this user, which lacks: ALTER on the cluster",
                    "Use a user that may alter ACLs, such as one of the brokers' super.users. The topics are done.",
                    e);
        }
    }

    private void print(TopicAdmin.Finding finding) {
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

    private void print(String principal, AclAdmin.Finding finding) {
        List<String> extra =
                finding.extra().stream().map(TopicsApplyCommand::words).sorted().toList();
        if (output.json()) {
            ObjectNode object = JsonNodeFactory.instance
                    .objectNode()
                    .put("principal", principal)
                    .put("added", finding.added())
                    .put("present", finding.present());
            extra.forEach(object.putArray("extra")::add);
            output.line(object);
        } else {
            output.line(
                    String.format("%-26s %d ACLs added, %d present", principal, finding.added(), finding.present()));
            extra.forEach(acl -> output.line("    beyond the role: " + acl));
        }
    }

    private static String words(AclBinding acl) {
        return acl.entry().permissionType() + " " + acl.entry().operation() + " on "
                + acl.pattern().resourceType() + " " + acl.pattern().name() + " ("
                + acl.pattern().patternType() + "), from " + acl.entry().host();
    }
}
