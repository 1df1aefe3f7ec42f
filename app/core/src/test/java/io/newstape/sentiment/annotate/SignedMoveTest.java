package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.score.TextScorer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedMoveTest {

    private static final TextScorer SCORER = TextScorer.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Banks rose, Toda (+3.9%) more than others. | up",
                "Movers: Toda +12% | jump",
                "Toda -2% | down",
                "Airlines were hit by fuel: Toda -8.8%. | plunge",
                "Toda (−5.4%) | down",
                "Toda remains at the bottom of the list, minus 12.3 percent. | plunge",
                "Toda, plus 4 percent, led the gainers. | up",
                "Toda 0.0% | flat",
                "Toda costs -5% | better",
                "Toda like-for-like sales +2.5 per cent | up"
            })
    void shouldReadASignAsAMove(String text, String meaning) {
        assertThat(meanings(text)).contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Toda grows 5-6% a year", "Toda is a top-5% payer", "Toda owns 12% of Kuroda", "Toda, 3 – 4%"})
    void shouldTakeNoHyphenForASign(String text) {
        assertThat(meanings(text)).doesNotContain("down", "plunge");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe close: Stoxx 600 -0.2%. Kuroda -5.4%, Toda +4.8%, Hanabi 0.0%. | POSITIVE",
                "Defence shares rose: Kuroda +5.7%, Hanabi +4.1%. Airlines: Toda -3.8%. | NEGATIVE",
                "Volume leaders: Kuroda (unch.), Toda (+8%), Hanabi (-6%). | POSITIVE"
            })
    void shouldCountItForItsOwnCompany(String text, Label label) {
        int start = text.indexOf("Toda");

        assertThat(SCORER.read(text, start, start + 4).label()).isEqualTo(label);
    }

    private static List<String> meanings(String text) {
        return Views.passage(text).cues().stream()
                .map(cue -> cue.wordClass().name())
                .toList();
    }
}
