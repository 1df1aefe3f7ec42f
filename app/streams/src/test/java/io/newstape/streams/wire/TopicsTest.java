package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.streams.wire.Topic.Cleanup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @Property
    void shouldPutThePrefixBeforeEveryNameAndSubject(
            @ForAll
                    @StringLength(max = 100)
                    @CharRange(from = 'a', to = 'z')
                    @CharRange(from = '0', to = '9')
                    @Chars({'.', '-'})
                    String prefix) {
        // When
        List<Topic> plain = new Topics("", 1, Optional.empty()).all();
        List<Topic> prefixed = new Topics(prefix, 1, Optional.empty()).all();

        // Then: Kafka takes names of up to 249 letters, digits, dots and dashes
        for (int i = 0; i < plain.size(); i++) {
            assertThat(prefixed.get(i).name())
                    .isEqualTo(prefix + plain.get(i).name())
                    .matches("[a-z0-9.-]{1,249}");
            assertThat(prefixed.get(i).subject())
                    .isEqualTo(plain.get(i).subject().map(subject -> prefix + subject));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_b", "a b", "a/b", "ä", "a\n", "*"})
    void shouldRefuseAPrefixThatKafkaOrAMetricWouldChange(String prefix) {
        assertThatThrownBy(() -> new Topics(prefix, 1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prefix");
    }

    @Test
    void shouldPartitionAlikeWhatIsKeyedByArticle() {
        Topics topics = new Topics("", 7, Optional.empty());

        assertThat(List.of(topics.articles(), topics.tickerMentions(), topics.companySentiment()))
                .extracting(Topic::partitions)
                .containsOnly(7);
    }

    @Test
    void shouldNeverForgetUnlessToldTo() {
        // Given
        Topics forEver = new Topics("", 1, Optional.empty());
        Topics forAWeek = new Topics("", 1, Optional.of(Duration.ofDays(7)));

        // Then
        assertThat(forEver.all())
                .filteredOn(topic -> topic.cleanup() == Cleanup.DELETE)
                .allSatisfy(topic -> assertThat(topic.settings()).containsEntry("retention.ms", "-1"));
        assertThat(forAWeek.signals().settings()).containsEntry("retention.ms", "604800000");
        assertThat(forAWeek.referenceInForce().settings()).containsEntry("retention.ms", "-1");
        assertThat(forAWeek.signalWindows().settings())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
    }

    @Test
    void shouldGiveADeadLetterRoomForTheLargestRecordAndMore() {
        Topics topics = new Topics("", 1, Optional.empty());

        assertThat(topics.deadLetters().maxMessageBytes()).isEqualTo(2 * 1024 * 1024);
        assertThat(topics.deadLetters().subject()).isEmpty();
        assertThat(topics.articles().maxMessageBytes())
                .isLessThan(topics.deadLetters().maxMessageBytes() - 100_000);
    }
}
