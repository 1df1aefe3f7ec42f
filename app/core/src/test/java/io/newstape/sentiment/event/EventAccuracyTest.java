package io.newstape.sentiment.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.sentiment.score.TextScorer;
import io.newstape.sentiment.train.EventEvaluation;
import io.newstape.text.DataTable;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of the events of labelled passages are found, and how many of the found ones are right. A floor. */
class EventAccuracyTest {

    private static final TextScorer SCORER = TextScorer.shipped();

    @ParameterizedTest
    @CsvSource({"w2, 0.80, 0.65", "w3, 0.90, 0.72"})
    void shouldBeRightMoreOftenThanNotAndFindAGoodPart(String writer, double precision, double recall) {
        // Given
        EventEvaluation evaluation = new EventEvaluation();

        // When
        for (DataTable.Row row : DataTable.rows(EventAccuracyTest.class, "labelled-events.tsv", 6)) {
            if (row.cell(0).equals(writer)) {
                List<String> disputed = labels(row.cell(4));
                List<String> found = SCORER
                        .read(row.cell(5), Integer.parseInt(row.cell(1)), Integer.parseInt(row.cell(2)))
                        .events()
                        .stream()
                        .filter(label -> !disputed.contains(label))
                        .toList();
                evaluation.add(labels(row.cell(3)), found);
            }
        }

        // Then
        String table = evaluation.rows().stream().map(Object::toString).collect(Collectors.joining("\n"));
        assertThat(evaluation.all().precision()).as(table).isGreaterThan(precision);
        assertThat(evaluation.all().recall()).as(table).isGreaterThan(recall);
    }

    private static List<String> labels(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }
}
