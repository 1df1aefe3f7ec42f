package io.newstape.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hard cases of newswire, as {@code hard-cases.tsv} lists them, and how many of them are right. */
class HardCasesTest {

    private static final TextScorer SCORER = TextScorer.shipped();

    @Test
    void shouldGetMostOfTheHardCasesRight() {
        // Given
        Evaluation evaluation = new Evaluation();
        List<String> wrong = new ArrayList<>();

        // When
        for (DataTable.Row row : DataTable.rows("hard-cases.tsv", 2)) {
            Marked marked = Marked.of(row.cells().get(1));
            Reading reading = SCORER.read(marked.text(), marked.start(), marked.end());
            evaluation.add(
                    new Evaluation.Outcome(marked.label(), reading.positive(), reading.neutral(), reading.negative()));
            if (reading.label() != marked.label()) {
                wrong.add(reading.label() + " for " + row.cells());
            }
        }

        // Then
        assertThat(evaluation.macroF1()).as(() -> String.join("\n", wrong)).isGreaterThan(0.8);
    }
}
