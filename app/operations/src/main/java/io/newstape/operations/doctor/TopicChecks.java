package io.newstape.operations.doctor;

import io.newstape.operations.access.AccessCheck;
import io.newstape.operations.access.Role;
import io.newstape.streams.wire.AdminAnswer;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.TopicAdmin.Finding;
import io.newstape.streams.wire.TopicAdmin.State;
import io.newstape.streams.wire.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** The topics: whether they are there and as they should be, replicated, and open to this principal. */
public final class TopicChecks {

    private static final String OFFSETS = "__consumer_offsets";
    private static final String TRANSACTIONS = "__transaction_state";

    private final Admin admin;
    private final Topics topics;

    public TopicChecks(Admin admin, Topics topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /** Whether they are there, with the settings that newstape makes them with. */
    public List<Check> settings() {
        List<Check> checks = new ArrayList<>();
        List<Finding> findings = new TopicAdmin(admin).check(topics.all());
        List<String> missing = findings.stream()
                .filter(finding -> finding.state() == State.MISSING)
                .map(finding -> finding.topic().name())
                .toList();
        if (!missing.isEmpty()) {
            checks.add(Check.failed(
                    "topics", "missing: " + String.join(", ", missing), "'newstape topics apply' creates them."));
        }
        findings.stream()
                .filter(finding -> finding.state() == State.DIFFERENT)
                .forEach(
                        finding -> checks.add(
                                Check.warning(
                                        "topics",
                                        finding.topic().name() + " has " + String.join("; ", finding.differences()),
                                        "Set topic.partitions or topic.retention to what the topic has, or alter the topic with"
                                                + " kafka-configs.sh. Its number of partitions must not change while it holds records.")));
        return checks.isEmpty()
                ? List.of(Check.ok("topics", findings.size() + " topics are as they should be"))
                : checks;
    }

    /**
     * Whether a broker may fail without a loss or a stop, for the topics, Kafka's own and the changelogs of the state.
     *
     * @param application the pipeline's id
     */
    public List<Check> replication(String application) {
        int brokers = AdminAnswer.of(admin.describeCluster().nodes()).size();
        Map<String, TopicDescription> described = describe(application + "-");
        Map<ConfigResource, Config> settings = AdminAnswer.of(admin.describeConfigs(described.keySet().stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all());
        return replication(brokers, described, name -> leastInSync(settings, name));
    }

    /** @param leastInSync {@code min.insync.replicas} of a topic */
    static List<Check> replication(
            int brokers, Map<String, TopicDescription> described, ToIntFunction<String> leastInSync) {
        Set<String> leaderless = new TreeSet<>();
        Set<String> behind = new TreeSet<>();
        Set<String> single = new TreeSet<>();
        Set<String> unsafe = new TreeSet<>();
        described.forEach((name, topic) -> {
            for (TopicPartitionInfo partition : topic.partitions()) {
                if (partition.leader() == null || partition.leader().isEmpty()) {
                    leaderless.add(name + "-" + partition.partition());
                } else if (partition.isr().size() < partition.replicas().size()) {
                    behind.add(name + "-" + partition.partition());
                }
                if (partition.replicas().size() == 1) {
                    single.add(name);
                } else if (leastInSync.applyAsInt(name) < 2) {
                    unsafe.add(name);
                }
            }
        });
        List<Check> checks = new ArrayList<>();
        add(
                checks,
                !leaderless.isEmpty(),
                Check.failed(
                        "replication",
                        "without a leader: " + some(leaderless),
                        "Start the brokers that hold these partitions."));
        add(
                checks,
                !behind.isEmpty(),
                Check.warning(
                        "replication",
                        "replicas are behind: " + some(behind),
                        "Is a broker down or overloaded? Until they have caught up, another failure may stop the flow."));
        add(
                checks,
                brokers > 1 && !single.isEmpty(),
                Check.warning(
                        "replication",
                        "only one replica: " + some(single),
                        "Raise it to 3 with kafka-reassign-partitions.sh, and set topic.replication.factor=3 for new topics."));
        add(
                checks,
                !unsafe.isEmpty(),
                Check.warning(
                        "replication",
                        "min.insync.replicas is below 2: " + some(unsafe),
                        "An acknowledged record can be lost with one broker. Set min.insync.replicas=2 on these topics."));
        return checks.isEmpty()
                ? List.of(Check.ok("replication", "every partition has a leader, and all replicas are in sync"))
                : checks;
    }

    /**
     * Whether this principal has the rights of a role. Everybody has them where the brokers have no authorizer.
     *
     * @param application the pipeline's id
     */
    public List<Check> rights(Role role, String application) {
        List<Check> checks = new AccessCheck(admin)
                .absent(role.rights(topics, application)).stream()
                        .map(right -> Check.warning(
                                "rights",
                                "this principal lacks " + right.words(),
                                "If it works as " + role.word() + ", give it what 'newstape topics acls --role "
                                        + role.word() + "' prints."))
                        .toList();
        return checks.isEmpty()
                ? List.of(Check.ok("rights", "this principal has the rights of the role " + role.word()))
                : checks;
    }

    private Map<String, TopicDescription> describe(String changelogs) {
        Set<String> there = AdminAnswer.of(
                admin.listTopics(new org.apache.kafka.clients.admin.ListTopicsOptions().listInternal(true))
                        .names());
        Set<String> ours = new HashSet<>(Set.of(OFFSETS, TRANSACTIONS));
        topics.all().forEach(topic -> ours.add(topic.name()));
        return AdminAnswer.of(admin.describeTopics(there.stream()
                        .filter(name -> ours.contains(name) || name.startsWith(changelogs))
                        .toList())
                .allTopicNames());
    }

    private static int leastInSync(Map<ConfigResource, Config> settings, String topic) {
        Config config = settings.get(new ConfigResource(ConfigResource.Type.TOPIC, topic));
        return Integer.parseInt(
                config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value());
    }

    private static void add(List<Check> checks, boolean found, Check check) {
        if (found) {
            checks.add(check);
        }
    }

    private static String some(Set<String> names) {
        List<String> first = names.stream().limit(5).toList();
        return String.join(", ", first) + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "");
    }
}
