package io.newstape.operations.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.streams.wire.Topics;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AclTextTest {

    private static final Topics TOPICS = new Topics("", 1, Optional.empty());

    @Test
    void shouldWriteACallOfKafkasCommandForEachResource() {
        assertThat(AclText.shell(Role.PUBLISHER.rights(TOPICS, "newstape"), "User:CN=wire desk", "k1:9093,k2:9093"))
                .contains("kafka-acls.sh --bootstrap-server k1:9093,k2:9093 --command-config admin.properties --add"
                        + " --allow-principal 'User:CN=wire desk' --operation Write --topic"
                        + " news.articles");
        assertThat(AclText.shell(Role.PIPELINE.rights(TOPICS, "newstape"), "User:p", "k:9092"))
                .anyMatch(line -> line.endsWith("--transactional-id newstape- --resource-pattern-type prefixed"))
                .anyMatch(line -> line.contains("--operation DescribeConfigs"));
    }

    @Test
    void shouldWriteAUserForStrimzi() {
        assertThat(AclText.strimzi(Role.DESK.rights(TOPICS, "newstape"), "newstape-desk", "kafka"))
                .startsWith("apiVersion: kafka.strimzi.io/v1", "kind: KafkaUser")
                .containsSubsequence(
                        "          type: topic",
                        "          name: \"market.signals\"",
                        "          patternType: literal",
                        "        operations: [Read]",
                        "          type: group",
                        "          name: \"desk-\"",
                        "          patternType: prefix");
        assertThat(AclText.strimzi(Role.OPERATIONS.rights(TOPICS, "newstape"), "o", "kafka"))
                .containsSubsequence("          type: cluster", "        operations: [Describe]");
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveNoRoleARightToAllOrToADeletion(Role role) {
        List<Right> rights = role.rights(TOPICS, "newstape");

        assertThat(rights)
                .flatExtracting(Right::operations)
                .doesNotContain(AclOperation.ALL, AclOperation.DELETE, AclOperation.ALTER, AclOperation.ALTER_CONFIGS);
        assertThat(rights).extracting(Right::name).doesNotContain("*", "");
        assertThat(rights)
                .extracting(right -> right.type() + right.name() + right.pattern())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveNoRoleARightThatAnotherIncludes(Role role) {
        assertThat(role.rights(TOPICS, "newstape"))
                .filteredOn(right -> right.operations().contains(AclOperation.READ)
                        || right.operations().contains(AclOperation.WRITE))
                .flatExtracting(Right::operations)
                .doesNotContain(AclOperation.DESCRIBE);
    }

    @Test
    void shouldWordARightForPeople() {
        assertThat(Role.PIPELINE.rights(TOPICS, "newstape"))
                .extracting(Right::words)
                .contains(
                        "READ and DESCRIBE_CONFIGS on topic news.articles",
                        "READ on group newstape",
                        "WRITE on transactional ids that begin with newstape-");
        assertThat(Role.OPERATIONS.rights(TOPICS, "newstape"))
                .extracting(Right::words)
                .contains("DESCRIBE on the cluster");
    }

    @Test
    void shouldLetOnlyThePipelineWriteSignals() {
        for (Role role : Role.values()) {
            boolean writes = role.rights(TOPICS, "newstape").stream()
                    .anyMatch(right -> right.type() == ResourceType.TOPIC
                            && right.name().equals("market.signals")
                            && right.operations().contains(AclOperation.WRITE));
            assertThat(writes).as(role.name()).isEqualTo(role == Role.PIPELINE);
        }
    }
}
