package io.newstape.streams.wire;

import static io.newstape.streams.wire.TopicAdmin.State.CREATED;
import static io.newstape.streams.wire.TopicAdmin.State.DIFFERENT;
import static io.newstape.streams.wire.TopicAdmin.State.MISSING;
import static io.newstape.streams.wire.TopicAdmin.State.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.embedded.SharedStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a cluster has against what newstape wants: nothing that is there is ever altered. */
class TopicAdminIT {

    private Admin kafka;
    private TopicAdmin admin;

    @BeforeEach
    void connect() {
        kafka = Admin.create(Map.of("bootstrap.servers", SharedStack.get().bootstrapServers()));
        admin = new TopicAdmin(kafka);
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void shouldMakeWhatIsMissingOnce() {
        // Given
        List<Topic> topics = new Topics("made.", 2, Optional.empty()).all();
        assertThat(states(admin.check(topics))).containsOnly(MISSING);

        // Then
        assertThat(states(admin.apply(topics, (short) 1))).containsOnly(CREATED);
        awaitSeen(topics);
        assertThat(states(admin.apply(topics, (short) 1))).containsOnly(RIGHT);
    }

    @Test
    void shouldTellWhatDiffersAndLeaveItAsItIs() {
        // Given: topics of an earlier configuration
        List<Topic> earlier = new Topics("drifted.", 2, Optional.empty()).all();
        admin.apply(earlier, (short) 1);
        awaitSeen(earlier);
        Topic wanted = new Topics("drifted.", 3, Optional.of(Duration.ofDays(7))).signals();

        // When
        List<TopicAdmin.Finding> applied = admin.apply(List.of(wanted), (short) 1);

        // Then
        assertThat(applied).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(DIFFERENT);
            assertThat(finding.differences())
                    .containsExactly("partitions: 2, wanted 3", "retention.ms: -1, wanted 604800000");
        });
        assertThat(admin.check(List.of(wanted))).isEqualTo(applied);
    }

    @Test
    void shouldMakeTheMissingOnesBesideOnesThatDiffer() {
        // Given
        Topic there = new Topics("mixed.", 1, Optional.empty()).articles();
        admin.apply(List.of(there), (short) 1);
        awaitSeen(List.of(there));
        Topics wanted = new Topics("mixed.", 2, Optional.empty());

        // When
        List<TopicAdmin.Finding> found = admin.apply(List.of(wanted.articles(), wanted.signals()), (short) 1);

        // Then
        assertThat(states(found)).containsExactly(DIFFERENT, CREATED);
    }

    @Test
    void shouldTakeATopicThatSomebodyElseJustMadeForOneThatIsThere() throws Exception {
        // Given: many that set up the same topics at once
        List<Topic> topics = new Topics("raced.", 1, Optional.empty()).all();

        // When
        List<List<TopicAdmin.Finding>> found = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> admin.apply(topics, (short) 1)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then: each topic was made by one of them
        awaitSeen(topics);
        assertThat(found.stream().flatMap(each -> states(each).stream()).filter(CREATED::equals))
                .hasSize(topics.size());
    }

    /** A broker knows of a new topic a moment after its controller. */
    private void awaitSeen(List<Topic> topics) {
        Awaitility.await("topics").atMost(Duration.ofSeconds(30)).until(() -> !states(admin.check(topics))
                .contains(MISSING));
    }

    private static List<TopicAdmin.State> states(List<TopicAdmin.Finding> findings) {
        return findings.stream().map(TopicAdmin.Finding::state).toList();
    }
}
