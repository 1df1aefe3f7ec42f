package io.newstape.cli.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.fetch.Validators;
import io.newstape.schema.Article;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SeenArticlesTest {

    private static final Article FIRST = SampleArticle.of("a-1", "Mitsui raised its forecast");
    private static final Article CHANGED = SampleArticle.of("a-1", "Mitsui Fudosan raised its forecast");
    private static final Article SECOND = SampleArticle.of("a-2", "Toda cut its forecast");

    @Test
    void shouldKnowWhatWasThereAndWhatIsChanged() {
        // When
        SeenArticles seen = SeenArticles.NONE.after(List.of(FIRST));

        // Then
        assertThat(seen.isNew(FIRST)).isFalse();
        assertThat(seen.isNew(CHANGED)).isTrue();
        assertThat(seen.isNew(SECOND)).isTrue();
    }

    @Test
    void shouldTakeAReturnToAnEarlierTextForNew() {
        // Given
        SeenArticles seen = SeenArticles.NONE.after(List.of(FIRST)).after(List.of(CHANGED));

        // When, Then
        assertThat(seen.isNew(FIRST)).isTrue();
    }

    @Test
    void shouldKnowTwoTextsThatAnAnswerHasUnderOneId() {
        // When
        SeenArticles seen = SeenArticles.NONE.after(List.of(FIRST, CHANGED));

        // Then
        assertThat(seen.isNew(FIRST)).isFalse();
        assertThat(seen.isNew(CHANGED)).isFalse();
    }

    @Test
    void shouldStayBounded() {
        // Given: a source with a thousand other articles in each answer
        SeenArticles seen = SeenArticles.NONE;
        for (int round = 0; round < 5; round++) {
            seen = seen.after(articles(round * 1000, 1000));
        }

        // When, Then: the last answer, and some that are gone from it
        assertThat(seen.size()).isEqualTo(1000 + SeenArticles.MOST_GONE);
        assertThat(articles(4000, 1000)).noneMatch(seen::isNew);
        assertThat(articles(3999, 1)).noneMatch(seen::isNew);
        assertThat(articles(0, 1000)).allMatch(seen::isNew);
    }

    @Test
    void shouldFitARecord() {
        // Given
        SeenArticles seen = SeenArticles.NONE.after(articles(0, 2 * SeenArticles.MOST));

        // When
        byte[] bytes = new PollPosition("x", Validators.NONE, Optional.empty(), seen).bytes();

        // Then: the newest are kept
        assertThat(bytes.length).isLessThan(900_000);
        assertThat(seen.size()).isEqualTo(SeenArticles.MOST);
        assertThat(articles(2 * SeenArticles.MOST - 1, 1)).noneMatch(seen::isNew);
    }

    @Test
    void shouldComeBackFromJson() {
        // Given
        PollPosition position = new PollPosition(
                "abc",
                new Validators("\"v\"", "Mon, 02 Mar 2026 09:00:00 GMT"),
                Optional.of(Instant.parse("2026-03-02T10:00:00Z")),
                SeenArticles.NONE.after(List.of(FIRST, CHANGED, SECOND)));

        // When, Then
        assertThat(PollPosition.of(position.bytes())).contains(position);
    }

    @Property(tries = 200)
    void shouldTakeBytesThatAreNoPositionForNone(@ForAll byte[] bytes) {
        assertThat(PollPosition.of(bytes)).isNotNull();
    }

    private static List<Article> articles(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> SampleArticle.of("a-" + i, "Article " + i))
                .toList();
    }
}
