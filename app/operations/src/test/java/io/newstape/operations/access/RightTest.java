package io.newstape.operations.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.streams.wire.Topics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightTest {

    private static final Right READ = right(ResourceType.TOPIC, "news.", PatternType.PREFIXED, AclOperation.READ);

    @Test
    void shouldRefuseARightToNothing() {
        assertThatThrownBy(() -> right(ResourceType.TOPIC, "news.articles", PatternType.LITERAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("news.articles");
    }

    @ParameterizedTest
    @CsvSource({
        "TOPIC, LITERAL, READ and WRITE on topic n",
        "TOPIC, PREFIXED, READ and WRITE on topics that begin with n",
        "GROUP, LITERAL, READ and WRITE on group n",
        "GROUP, PREFIXED, READ and WRITE on groups that begin with n",
        "TRANSACTIONAL_ID, LITERAL, READ and WRITE on transactional id n",
        "TRANSACTIONAL_ID, PREFIXED, READ and WRITE on transactional ids that begin with n",
        "CLUSTER, LITERAL, READ and WRITE on the cluster"
    })
    void shouldSayInWordsWhatMayBeDone(ResourceType type, PatternType pattern, String words) {
        assertThat(right(type, "n", pattern, AclOperation.WRITE, AclOperation.READ, AclOperation.WRITE)
                        .words())
                .isEqualTo(words);
    }

    @Test
    void shouldCoverTheNameOrWhatBeginsWithIt() {
        assertThat(READ.covers("news.articles")).isTrue();
        assertThat(READ.covers("market.signals")).isFalse();
        assertThat(right(ResourceType.TOPIC, "news.", PatternType.LITERAL, AclOperation.READ)
                        .covers("news.articles"))
                .isFalse();
    }

    @Test
    void shouldAllowEachOperationToItsPrincipalAlone() {
        assertThat(READ.with(List.of(AclOperation.WRITE)).bindings("User:desk"))
                .allSatisfy(binding -> {
                    assertThat(binding.entry().principal()).isEqualTo("User:desk");
                    assertThat(binding.entry().permissionType()).isEqualTo(AclPermissionType.ALLOW);
                    assertThat(binding.pattern().patternType()).isEqualTo(PatternType.PREFIXED);
                })
                .extracting(binding -> binding.entry().operation())
                .containsExactly(AclOperation.READ, AclOperation.WRITE);
    }

    @Test
    void shouldFindARefusalAmongTheCausesOfAnError() {
        // Given
        TopicAuthorizationException refusal = new TopicAuthorizationException(Set.of("news.articles"));

        // Then
        assertThat(RefusedRights.cause(new IllegalStateException(new KafkaException("failed", refusal))))
                .hasValue(refusal);
        assertThat(RefusedRights.cause(new IllegalStateException("other"))).isEmpty();
    }

    @Test
    void shouldLetNobodyButOperationsDeleteOrAlter() {
        // Given
        Topics topics = new Topics("", 1, Optional.empty());

        // Then
        for (Role role : Role.values()) {
            assertThat(role.rights(topics, "newstape"))
                    .as(role.word())
                    .extracting(Right::operations)
                    .allMatch(operations -> !operations.contains(AclOperation.ALL)
                            && !operations.contains(AclOperation.ALTER)
                            && (role == Role.OPERATIONS || !operations.contains(AclOperation.DELETE)));
        }
    }

    @Test
    void shouldKnowWhoseWorkAVerbIs() {
        assertThat(Role.of("publish")).hasValue(Role.PUBLISHER);
        assertThat(Role.of("run")).hasValue(Role.PIPELINE);
        assertThat(Role.of("extract")).isEmpty();
        assertThat(Role.of("")).isEmpty();
    }

    private static Right right(ResourceType type, String name, PatternType pattern, AclOperation... operations) {
        return new Right(type, name, pattern, List.of(operations));
    }
}
