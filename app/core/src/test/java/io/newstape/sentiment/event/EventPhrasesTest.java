package io.newstape.sentiment.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.score.MarkedPassage;
import io.newstape.sentiment.score.TextScorer;
import io.newstape.text.DataTable;
import io.newstape.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the phrases proves itself in its example, and every label in both directions. */
class EventPhrasesTest {

    private static final EventPhrases PHRASES = EventPhrases.shipped();
    private static final TextScorer SCORER = TextScorer.shipped();

    static List<EventPhrases.Entry> entries() {
        return PHRASES.entries().stream()
                .filter(entry -> !entry.sentence().equals("-"))
                .toList();
    }

    static List<DataTable.Row> cases() {
        return DataTable.rows(EventPhrasesTest.class, "event-cases.tsv", 3);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void shouldFindTheLabelInTheExample(EventPhrases.Entry entry) {
        assertThat(eventsOf(entry.sentence())).as(entry.sentence()).contains(entry.label());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldNameAnEventOnlyWhereItHappenedToTheCompany(DataTable.Row row) {
        boolean happened = row.cell(1).equals("yes");

        List<String> events = eventsOf(row.cell(2));

        if (happened) {
            assertThat(events).as(row.cell(2)).contains(row.cell(0));
        } else {
            assertThat(events).as(row.cell(2)).doesNotContain(row.cell(0));
        }
    }

    @Test
    void shouldHaveACaseForEveryLabel() {
        List<String> tested =
                cases().stream().map(row -> row.cell(0)).distinct().toList();

        assertThat(PHRASES.labels()).extracting(EventLabel::name).isSubsetOf(tested);
    }

    @Test
    void shouldPassOverQuotesAndStopAtOtherMarks() {
        assertThat(labelsIn("cut to \"underperform\" from neutral")).contains("downgraded");
        assertThat(labelsIn("won praise, and a contract")).doesNotContain("contract-won");
    }

    @Test
    void shouldLetAGapEndBeforeAnotherMatter() {
        assertThat(labelsIn("won a long contract")).contains("contract-won");
        assertThat(labelsIn("won nothing after the contract")).doesNotContain("contract-won");
        assertThat(labelsIn("won not one contract")).doesNotContain("contract-won");
    }

    @Test
    void shouldFindNoEventInsideAPhraseThatNamesNone() {
        assertThat(labelsIn("the strike price")).isEmpty();
        assertThat(labelsIn("on strike")).containsExactly("strike");
    }

    @Test
    void shouldFindNothingWithoutPhrases() {
        assertThat(EventPhrases.none().in(Tokenizer.tokens("Toda won a contract")))
                .isEmpty();
    }

    private static List<String> labelsIn(String text) {
        return PHRASES.in(Tokenizer.tokens(text)).stream()
                .map(match -> match.label().name())
                .distinct()
                .toList();
    }

    private static List<String> eventsOf(String sentence) {
        MarkedPassage marked = MarkedPassage.of("0 " + sentence);
        return SCORER.read(marked.text(), marked.start(), marked.end()).events();
    }
}
