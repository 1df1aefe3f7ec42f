package io.newstape.sentiment.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.Reading;
import io.newstape.sentiment.score.TextScorer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.Whitespace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureComparisonTest {

    private static final TextScorer SCORER = TextScorer.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toda Q3 EPS $0.41 vs $0.47 est | miss",
                "Toda Q3 EPS $0.51 vs $0.47 est | beat",
                "Toda Q3 EPS $0.41, est. $0.47 | miss",
                "Toda Q3 EPS $0.51 (est $0.47) | beat",
                "Toda second-quarter revenue $2.3B versus consensus of $2.2B | beat",
                "Toda revenue of 980 million euros against an expected 1.05 billion euros. | miss",
                "Toda posted adjusted EPS of 41 cents, compared with the 47 cents analysts had expected. | miss",
                "Toda FY net profit 4.1 bln yen vs 3,900 mln yen forecast | beat",
                "Toda Q2 adj. EBITDA EUR 61.2m, consensus EUR 55.0m | beat",
                "Toda same-store sales +1.2% vs. +2.5% est. | miss",
                "Toda Q1 loss per share $0.12 vs $0.20 est | beat",
                "Toda Q1 EPS -$0.12 vs -$0.08 expected | miss",
                "Toda operating costs 41 million vs 38 million est | miss",
                "Toda posted a loss of 3 cents a share versus estimates for a profit of 5 cents. | miss",
                "Toda Q3 EPS $0.47 vs $0.47 est | flat",
                "Toda posted a loss compared to a profit a year ago. | worse",
                "Toda reported a net loss of 12 million, compared with a profit of 8 million a year earlier. | worse",
                "Toda made a profit of 8 million versus a loss of 12 million last year. | better",
                "Toda net income 8 million against 12 million a year earlier. | worse",
                "Toda sees Q4 EPS of $0.90 vs consensus $1.02 | worse",
                "Toda upgraded at two shops, PT 95 (was 70) | target-raised",
                "Toda: sell, target 310 rupees (earlier 420 rupees) | target-cut",
                "Toda now expects revenue of around 144m (previous guidance: 165m). | worse",
                "Toda reported net sales of $402.7 million (prior year: $381.9 million). | better",
                "Toda reported EPS of $0.66 (prior year: $0.66). | flat"
            })
    void shouldReadFiguresAsNumbers(String text, String meaning) {
        assertThat(meanings(text)).contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toda beat Kuroda 3 to 2, against the 1 goal expected by fans in 1998.",
                "Toda sold 12 ships in 2019 vs the 12 percent forecast",
                "Toda has 41 shops vs 900 million est",
                "Toda filed a suit against 3 rivals.",
                "Toda, founded in 1998, compared notes with its peers.",
                "Toda fell 3 percent against the dollar."
            })
    void shouldLeaveAloneWhatCanNotBeCompared(String text) {
        assertThat(meanings(text)).doesNotContain("miss", "worse", "better");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toda Q3 EPS $0.41 vs $0.47 est | NEGATIVE | results-missed",
                "Toda Q3 EPS $0.51 vs $0.47 est | POSITIVE | results-beat",
                "Toda Q1 loss per share $0.12 vs $0.20 est | POSITIVE | results-beat"
            })
    void shouldMoveTheScoreAndNameTheEvent(String text, Label label, String event) {
        // When
        Reading reading = SCORER.read(text, 0, 4);

        // Then
        assertThat(reading.label()).isEqualTo(label);
        assertThat(reading.events()).contains(event);
    }

    @Property(tries = 300)
    void shouldReadAnyNoise(
            @ForAll
                    @NumericChars
                    @AlphaChars
                    @Whitespace
                    @Chars({'$', '.', ',', '-', '(', ')', '%', ';'})
                    @StringLength(max = 60)
                    String noise) {
        meanings("Toda EPS " + noise + " vs " + noise + " est " + noise);
    }

    private static List<String> meanings(String text) {
        return Views.passage(text).cues().stream()
                .map(cue -> cue.wordClass().name())
                .toList();
    }
}
