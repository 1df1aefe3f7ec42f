package io.newstape.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.Reading;
import io.newstape.sentiment.score.MarkedPassage;
import io.newstape.sentiment.score.TextScorer;
import io.newstape.text.Tokenizer;
import io.newstape.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the lexicon proves itself in its own sentence. */
class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final TextScorer SCORER = TextScorer.shipped();

    static List<Lexicon.Entry> entries() {
        return LEXICON.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void shouldFindTheEntryInItsSentence(Lexicon.Entry entry) {
        MarkedPassage marked = MarkedPassage.of(entry.sentence());

        assertThat(classesIn(marked.text())).contains(entry.wordClass().name());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void shouldLeanTheWayTheSentenceSays(Lexicon.Entry entry) {
        // Given
        MarkedPassage marked = MarkedPassage.of(entry.sentence());

        // When
        Reading reading = SCORER.read(marked.text(), marked.start(), marked.end());

        // Then
        switch (marked.label()) {
            case POSITIVE -> assertThat(reading.score()).as(entry.sentence()).isGreaterThan(0.1);
            case NEGATIVE -> assertThat(reading.score()).as(entry.sentence()).isLessThan(-0.1);
            case NEUTRAL -> assertThat(reading.label()).isEqualTo(Label.NEUTRAL);
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void shouldFindEveryFormByItself(Lexicon.Entry entry) {
        for (String form : entry.forms()) {
            String text = form.startsWith("^") ? form.substring(1) : form;

            assertThat(classesIn(text))
                    .as(form)
                    .containsExactly(entry.wordClass().name());
        }
    }

    @Test
    void shouldTakeAFormForOpeningsOnlyWhereAClauseOpens() {
        assertThat(classesIn("Buy Toda on Monday")).containsExactly("liked");
        assertThat(classesIn("Markets fell; sell Toda")).containsExactly("down", "shunned");
        assertThat(classesIn("They buy Toda")).isEmpty();
    }

    @Test
    void shouldTakeTheLongestPhrase() {
        assertThat(classesIn("Toda cut its price target")).containsExactly("cut", "price-target");
        assertThat(classesIn("a profit warning")).containsExactly("warning");
    }

    private static List<String> classesIn(String text) {
        Tokens tokens = Tokenizer.tokens(text);
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int match = LEXICON.longestAt(tokens, at);
            if (match >= 0) {
                found.add(LEXICON.wordClass(match & 0xffff).name());
            }
            at += match < 0 ? 1 : match >>> 16;
        }
        return found;
    }
}
