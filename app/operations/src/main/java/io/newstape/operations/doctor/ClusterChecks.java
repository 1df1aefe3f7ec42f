package io.newstape.operations.doctor;

import io.newstape.streams.wire.AdminAnswer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.utils.AppInfoParser;

/** The brokers: whether they are there, what they can do, and whether they have room. */
public final class ClusterChecks {

    private static final short TRANSACTIONS_CHECKED = 2;
    private static final double LEAST_FREE = 0.1;

    private final Admin admin;

    public ClusterChecks(Admin admin) {
        this.admin = admin;
    }

    /** How many brokers there are, and what they can do. */
    public List<Check> brokers() {
        DescribeClusterResult cluster = admin.describeCluster();
        Collection<Node> nodes = AdminAnswer.of(cluster.nodes());
        List<Check> checks = new ArrayList<>();
        checks.add(
                nodes.size() >= 3
                        ? Check.ok("brokers", nodes.size() + " brokers")
                        : Check.warning(
                                "brokers",
                                nodes.size() == 1 ? "1 broker" : nodes.size() + " brokers",
                                "Good for development. Production needs 3 or more, so that one may fail."));
        checks.addAll(features());
        return checks;
    }

    private List<Check> features() {
        Map<String, FinalizedVersionRange> features =
                AdminAnswer.of(admin.describeFeatures().featureMetadata()).finalizedFeatures();
        FinalizedVersionRange metadata = features.get("metadata.version");
        FinalizedVersionRange transactions = features.get("transaction.version");
        int level = transactions == null ? 0 : transactions.maxVersionLevel();
        return List.of(
                Check.ok(
                        "versions",
                        "clients are " + AppInfoParser.getVersion() + "; the brokers' metadata.version is "
                                + (metadata == null ? "unknown" : "level " + metadata.maxVersionLevel())),
                level >= TRANSACTIONS_CHECKED
                        ? Check.ok("transactions", "transaction.version is " + level)
                        : Check.warning(
                                "transactions",
                                "transaction.version is " + level,
                                "A late request of a dead producer can hang a transaction. Upgrade it: 'kafka-features.sh"
                                        + " upgrade --feature transaction.version=2'."));
    }

    /** Whether each broker has room on its disks. */
    public List<Check> disks() {
        Collection<Integer> brokers = AdminAnswer.of(admin.describeCluster().nodes()).stream()
                .map(Node::id)
                .toList();
        List<Check> checks = new ArrayList<>();
        AdminAnswer.of(admin.describeLogDirs(brokers).allDescriptions())
                .forEach((broker, directories) -> directories.forEach((path, directory) -> {
                    if (directory.error() != null) {
                        checks.add(Check.failed(
                                "broker disk",
                                "broker " + broker + ": " + path + " is offline: "
                                        + directory.error().getMessage(),
                                "Mend the disk, or take the folder out of log.dirs."));
                    } else if (isFull(directory)) {
                        checks.add(Check.warning(
                                "broker disk",
                                "broker " + broker + ": "
                                        + Sizes.of(directory.usableBytes().getAsLong()) + " of "
                                        + Sizes.of(directory.totalBytes().getAsLong()) + " free in " + path,
                                "Add room, or set topic.retention. A full disk stops the broker."));
                    }
                }));
        return checks.isEmpty() ? List.of(Check.ok("broker disk", "every broker has room")) : checks;
    }

    private static boolean isFull(LogDirDescription directory) {
        return directory.usableBytes().isPresent()
                && directory.totalBytes().isPresent()
                && directory.usableBytes().getAsLong()
                        < LEAST_FREE * directory.totalBytes().getAsLong();
    }
}
