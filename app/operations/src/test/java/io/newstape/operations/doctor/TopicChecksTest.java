package io.newstape.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

/** What the doctor says of the copies of topics. */
class TopicChecksTest {

    private static final String SIGNALS = "market.signals";
    private static final String CHANGELOG = "newstape-ledger-changelog";

    @Test
    void shouldBeContentWithThreeCopiesInSync() {
        assertThat(replication(Map.of(SIGNALS, partition(1, 3, 3), CHANGELOG, partition(2, 3, 3)), 2))
                .containsExactly("ok: every partition has a leader, and all replicas are in sync");
    }

    @Test
    void shouldNameATopicOrChangelogWithOneCopy() {
        assertThat(replication(Map.of(SIGNALS, partition(1, 3, 3), CHANGELOG, partition(2, 1, 1)), 2))
                .containsExactly("warning: only one replica: newstape-ledger-changelog");
    }

    @Test
    void shouldNameAPartitionWithoutALeader() {
        assertThat(replication(Map.of(SIGNALS, partition(-1, 3, 0)), 2))
                .containsExactly("failed: without a leader: market.signals-0");
    }

    @Test
    void shouldNameAPartitionWhoseCopiesAreBehind() {
        assertThat(replication(Map.of(SIGNALS, partition(1, 3, 2)), 2))
                .containsExactly("warning: replicas are behind: market.signals-0");
    }

    @Test
    void shouldNameATopicThatAcknowledgesWithOneCopy() {
        assertThat(replication(Map.of(SIGNALS, partition(1, 3, 3)), 1))
                .containsExactly("warning: min.insync.replicas is below 2: market.signals");
    }

    private static List<String> replication(Map<String, TopicPartitionInfo> topics, int leastInSync) {
        Map<String, TopicDescription> described = topics.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        topic -> new TopicDescription(topic.getKey(), false, List.of(topic.getValue()))));
        return TopicChecks.replication(3, described, name -> leastInSync).stream()
                .map(check -> check.outcome().name().toLowerCase(Locale.ROOT) + ": " + check.finding())
                .toList();
    }

    /** @param leader its number; -1 for none */
    private static TopicPartitionInfo partition(int leader, int replicas, int inSync) {
        return new TopicPartitionInfo(0, leader < 0 ? Node.noNode() : node(leader), nodes(replicas), nodes(inSync));
    }

    private static List<Node> nodes(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(TopicChecksTest::node).toList();
    }

    private static Node node(int number) {
        return new Node(number, "broker-" + number, 9092);
    }
}
