package io.newstape.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.replay.MentionQueue.Waiting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class MentionQueueTest {

    private final Map<Integer, Long> read = new HashMap<>();
    private final List<String> released = new ArrayList<>();

    @Test
    void shouldHoldAMentionUntilThoseRecordedBeforeItHaveCome() {
        // Given
        MentionQueue queue = new MentionQueue(places("1@5", "0@2", "1@6"));

        // When
        article(queue, 0, 2, "0@2");

        // Then
        assertThat(released).isEmpty();
        assertThat(queue.needed()).hasValue(1);

        // When
        article(queue, 1, 5, "1@5");

        // Then
        assertThat(released).containsExactly("1@5", "0@2");
    }

    @Test
    void shouldPassOverARecordedMentionThatThisReplayDoesNotMake() {
        // Given
        MentionQueue queue = new MentionQueue(places("1@5", "1@5", "0@2"));

        // When
        article(queue, 0, 2, "0@2");
        article(queue, 1, 5, "1@5");

        // Then
        assertThat(released).containsExactly("1@5", "0@2");
        assertThat(queue.needed()).isEmpty();
    }

    @Test
    void shouldPlaceAMentionThatWasNotRecordedBehindThoseOfItsPartitionBeforeIt() {
        // Given
        MentionQueue queue = new MentionQueue(places("1@5", "0@2", "0@9"));

        // When: 0@2 makes one more than was recorded, 0@4 and 2@1 were not recorded at all
        article(queue, 2, 1, "2@1");
        article(queue, 0, 2, "0@2", "0@2 more");
        article(queue, 0, 4, "0@4");

        // Then
        assertThat(released).containsExactly("2@1");

        // When
        article(queue, 1, 5, "1@5");
        article(queue, 0, 9, "0@9");

        // Then
        assertThat(released).containsExactly("2@1", "1@5", "0@2", "0@2 more", "0@4", "0@9");
    }

    @Test
    void shouldNotWaitForAPartitionThatHasEnded() {
        // Given
        MentionQueue queue = new MentionQueue(places("1@5", "0@2"));
        article(queue, 0, 2, "0@2");

        // When
        read.put(1, Long.MAX_VALUE);
        release(queue);

        // Then
        assertThat(released).containsExactly("0@2");
    }

    /** Whatever the interleaving was, and whatever the order in which the articles are read again. */
    @Property
    void shouldRestoreAnyRecordedOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int sources) {
        // Given: one instance of this class serves all tries
        read.clear();
        released.clear();
        Random random = new Random(seed);
        List<List<List<String>>> articles = articles(random, sources);
        List<String> recorded = interleaved(random, articles);
        MentionQueue queue = new MentionQueue(places(recorded.toArray(String[]::new)));

        // When
        int[] at = new int[sources];
        for (int left = articles.stream().mapToInt(List::size).sum(); left > 0; left--) {
            int source = random.nextInt(sources);
            OptionalInt needed = queue.needed();
            source = needed.isPresent() && random.nextBoolean() ? needed.getAsInt() : source;
            while (at[source] == articles.get(source).size()) {
                source = (source + 1) % sources;
            }
            List<String> mentions = articles.get(source).get(at[source]);
            article(queue, source, at[source]++, mentions.toArray(String[]::new));
        }

        // Then
        assertThat(released).containsExactlyElementsOf(recorded);
    }

    private static List<List<List<String>>> articles(Random random, int sources) {
        List<List<List<String>>> articles = new ArrayList<>();
        for (int source = 0; source < sources; source++) {
            List<List<String>> of = new ArrayList<>();
            int count = random.nextInt(20);
            for (int offset = 0; offset < count; offset++) {
                List<String> mentions = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    mentions.add(source + "@" + offset + " " + i);
                }
                of.add(mentions);
            }
            articles.add(of);
        }
        return articles;
    }

    private static List<String> interleaved(Random random, List<List<List<String>>> articles) {
        List<List<String>> left = new ArrayList<>();
        articles.forEach(
                of -> left.add(new ArrayList<>(of.stream().flatMap(List::stream).toList())));
        List<String> recorded = new ArrayList<>();
        left.removeIf(List::isEmpty);
        while (!left.isEmpty()) {
            recorded.add(left.get(random.nextInt(left.size())).remove(0));
            left.removeIf(List::isEmpty);
        }
        return recorded;
    }

    private void article(MentionQueue queue, int source, long offset, String... mentions) {
        for (String mention : mentions) {
            byte[] key = mention.getBytes(StandardCharsets.UTF_8);
            queue.add(new Waiting(
                    new DerivedRecord("mentions", key, null, 0L, new RecordHeaders()), source, offset, true));
        }
        read.put(source, offset + 1);
        release(queue);
    }

    private void release(MentionQueue queue) {
        queue.release(
                source -> read.getOrDefault(source, 0L),
                waiting -> released.add(new String(waiting.mention().key(), StandardCharsets.UTF_8)));
    }

    private static long[] places(String... origins) {
        return java.util.Arrays.stream(origins)
                .map(origin -> origin.split("[@ ]"))
                .flatMapToLong(parts ->
                        LongStream.of(RecordedOrder.place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]))))
                .toArray();
    }
}
