package io.newstape.acceptance;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import io.newstape.operations.access.Right;
import io.newstape.operations.access.Role;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/** Which calls fail without an ACL. Beside them, {@code doctor --role} names every ACL that is missing. */
final class AclRows {

    private static final Topics TOPICS = SecureCluster.TOPICS;
    private static final String ID = SecureCluster.APPLICATION;

    private final List<Row> rows = new ArrayList<>();
    private final Set<Row> used = new HashSet<>();

    /** @param resource its name, or how it begins */
    private record Row(Role role, AclOperation operation, ResourceType type, String resource, String call) {}

    /**
     * @param article a file of one
     * @param ofNewSource a file of one whose source has no key yet
     * @param master a file with a new master
     * @param sources a file for {@code poll}
     * @param folder for what calls write
     */
    AclRows(Path article, Path ofNewSource, Path master, Path sources, Path folder) {
        String sealing = " --set text.encryption=on";
        String run = "run --set operations.listen=off --set state.dir=" + folder.resolve("state-again");
        topic(Role.PUBLISHER, WRITE, TOPICS.articles(), "publish " + article);
        topic(Role.PUBLISHER, READ, TOPICS.pollPositions(), "poll --once --format json " + sources);
        topic(Role.PUBLISHER, WRITE, TOPICS.pollPositions(), "poll --once --format json " + sources);
        topic(Role.PUBLISHER, READ, TOPICS.keys(), "publish " + article + sealing);
        topic(Role.PUBLISHER, WRITE, TOPICS.keys(), "publish " + ofNewSource + sealing);
        topic(Role.DESK, READ, TOPICS.signals(), "tail --from earliest --max 1");
        topic(Role.DESK, READ, TOPICS.latestSignals(), "latest");
        topic(Role.DESK, READ, TOPICS.signalWindows(), "state 8031.T");
        topic(Role.DESK, READ, TOPICS.instruments(), "tail --isin JP0000000001 --max 1 --set reference=topic");
        topic(Role.DESK, READ, TOPICS.keys(), "latest" + sealing);
        topic(Role.BACKTEST, READ, TOPICS.articles(), "verify");
        topic(Role.BACKTEST, READ, TOPICS.scoredMentions(), "verify");
        topic(Role.BACKTEST, READ, TOPICS.signals(), "verify");
        topic(Role.BACKTEST, READ, TOPICS.signals(), "prove any");
        topic(Role.BACKTEST, READ, TOPICS.signals(), "export " + folder.resolve("export-again"));
        topic(Role.BACKTEST, READ, TOPICS.deadLetters(), "verify");
        topic(Role.BACKTEST, READ, TOPICS.keys(), "verify" + sealing);
        row(Role.BACKTEST, DESCRIBE, ResourceType.GROUP, ID, "verify");
        for (Topic topic : TOPICS.all()) {
            topic(Role.OPERATIONS, DESCRIBE_CONFIGS, topic, "topics apply");
            topic(Role.PIPELINE, DESCRIBE_CONFIGS, topic, run);
        }
        topic(Role.OPERATIONS, WRITE, TOPICS.instruments(), "reference load " + master);
        topic(Role.OPERATIONS, READ, TOPICS.instruments(), "reference load " + master);
        topic(Role.OPERATIONS, READ, TOPICS.deadLetters(), "dead-letters list");
        topic(Role.OPERATIONS, READ, TOPICS.deadLetterDecisions(), "dead-letters list");
        topic(Role.OPERATIONS, WRITE, TOPICS.deadLetterDecisions(), "dead-letters discard 1");
        topic(Role.OPERATIONS, READ, TOPICS.signals(), "status");
        row(Role.OPERATIONS, DESCRIBE, ResourceType.GROUP, ID, "lag");
        row(Role.OPERATIONS, WRITE, ResourceType.TRANSACTIONAL_ID, ID + "-dead-letters", "dead-letters discard --all");
        topic(Role.PIPELINE, READ, TOPICS.articles(), run);
        row(Role.PIPELINE, READ, ResourceType.GROUP, ID, run);
        row(Role.PIPELINE, WRITE, ResourceType.TRANSACTIONAL_ID, ID + "-", run);
    }

    private void topic(Role role, AclOperation operation, Topic topic, String call) {
        row(role, operation, ResourceType.TOPIC, topic.name(), call);
    }

    private void row(Role role, AclOperation operation, ResourceType type, String resource, String call) {
        rows.add(new Row(role, operation, type, resource, call));
    }

    /** The calls that need it. */
    List<String> calls(Role role, Right right, AclOperation operation) {
        List<Row> found = rows.stream()
                .filter(row -> row.role() == role
                        && row.operation() == operation
                        && row.type() == right.type()
                        && row.resource().equals(right.name()))
                .toList();
        used.addAll(found);
        return found.stream().map(Row::call).toList();
    }

    /** What rows of a role are left that no ACL has asked for. */
    List<Row> unused(Role role) {
        return rows.stream()
                .filter(row -> row.role() == role && !used.contains(row))
                .toList();
    }
}
