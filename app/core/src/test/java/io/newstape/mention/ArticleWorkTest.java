package io.newstape.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.master.ShippedMaster;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.Mention;
import io.newstape.text.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Articles on which the rules that read the whole article would take minutes if they read it at each word. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class ArticleWorkTest {

    private static final MentionFinder FINDER = MentionFinder.with(ShippedMaster.get());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void shouldReadAnArticleOfManyParagraphsInTimeLinearInItsLength() {
        // Given
        List<Document> paragraphs = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            String symbol = "" + letter(i / 676) + letter(i / 26) + letter(i);
            paragraphs.add(new Document("The market saw shares, and the word " + symbol + " was heard by a Mr Bt. "
                    + "Mo Al Ca In Co St Pa Re De Ge Am Fi Ba Sa Ma Ne Ho Me La Li Te Ra Pr Un So Tr Ch Be Se "
                            .repeat(2)));
        }

        // When
        List<List<Mention>> found = FINDER.find(paragraphs, DAY, CandidateListener.NONE);

        // Then
        assertThat(found).hasSameSizeAs(paragraphs);
        assertThat(found.stream().mapToInt(List::size).sum())
                .as("so few that the rules of the whole article ran")
                .isLessThan(MentionFinder.MAX_MENTIONS);
    }

    @Test
    void shouldReadATextOfOneFundOverAndOverInTimeLinearInItsLength() {
        // Given
        String text = "they said XEQT again and ".repeat(60_000);

        // When
        List<Mention> found = FINDER.find(text, DAY, CandidateListener.NONE);

        // Then
        assertThat(found).isEmpty();
    }

    private static char letter(int i) {
        return (char) ('A' + i % 26);
    }
}
