package io.newstape.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.Reading;
import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.train.Evaluation;
import io.newstape.text.DataTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hard cases of newswire, our own and those of writers who didn't know the rules, and how many of them are right. */
class HardCasesTest {

    private static final TextScorer SCORER = TextScorer.shipped();

    @ParameterizedTest
    @CsvSource({"hard-cases.tsv, 0.85", "passages.tsv, 0.85", "passages-fresh.tsv, 0.82", "passages-intricate.tsv, 0.68"
    })
    void shouldGetMostOfTheHardCasesRight(String file, double least) {
        // Given
        Evaluation evaluation = new Evaluation();
        List<String> wrong = new ArrayList<>();

        // When
        for (DataTable.Row row : DataTable.rows(Lexicon.class, file, 2)) {
            MarkedPassage marked = MarkedPassage.of(row.cell(1));
            Reading reading = SCORER.read(marked.text(), marked.start(), marked.end());
            evaluation.add(
                    new Evaluation.Outcome(marked.label(), reading.positive(), reading.neutral(), reading.negative()));
            if (reading.label() != marked.label()) {
                wrong.add(reading.label() + " for " + row.cells());
            }
        }

        // Then
        assertThat(evaluation.macroF1())
                .as(() -> file + ": " + (file.contains("fresh") ? "not to be looked at" : String.join("\n", wrong)))
                .isGreaterThan(least);
    }
}
