package io.newstape.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.master.ShippedMaster;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionRule;
import io.newstape.text.DataLines;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bare symbols that only the whole article vouches for: accepted and refused sentences, by principle. */
class ArticleExamplesTest {

    private static final MentionFinder FINDER = MentionFinder.with(ShippedMaster.get());

    @ParameterizedTest
    @MethodSource("examples")
    void shouldTakeWhatTheArticleVouchesForAndNothingElse(String line) {
        // Given
        boolean accepted = line.startsWith("+ ");
        String text = (accepted ? line.substring(line.indexOf(" | ") + 3) : line.substring(2)).replace('~', '\n');
        List<String> expected =
                accepted ? Arrays.asList(line.substring(2, line.indexOf(" | ")).split(", ")) : List.of();

        // When
        List<Mention> mentions = FINDER.find(text, LocalDate.of(2026, 3, 2), CandidateListener.NONE);

        // Then
        assertThat(mentions)
                .filteredOn(mention -> mention.rule() == MentionRule.TICKER_OF_ARTICLE)
                .extracting(Mention::surface)
                .containsExactlyElementsOf(expected);
    }

    static Stream<String> examples() {
        return DataLines.of(MentionRule.class, "../rule/article-examples.txt").stream()
                .filter(line -> line.startsWith("+") || line.startsWith("-"));
    }
}
