package io.newstape.signal.relevance;

import static io.newstape.signal.relevance.MentionRole.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.text.DataTable;
import io.newstape.text.Document;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MentionRoleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUBJECT | *Orlan (ORLN.PA)* raised its forecast.",
                "SUBJECT | Shares in *Orlan (ORLN.PA)* rose.",
                "SUBJECT | The sector was calm on Monday after a week of falls. *Orlan (ORLN.PA)* rose.",
                "SUBJECT | *三井物産(8031.T)*は利益を上方修正した。",
                "OTHER   | The regional court in Lyon found on Monday that *Orlan (ORLN.PA)* was right.",
                "OTHER   | After a dispute with Fenland Corp. and its owner, the board of *Orlan (ORLN.PA)* gave in.",
                "ASIDE   | Tessel competes with rivals such as *Orlan (ORLN.PA)*.",
                "ASIDE   | Analysts at *Kerr (KERR.N)* said so.",
                "ASIDE   | *Kerr (KERR.N)* analyst Jo Doe said so.",
                "ASIDE   | Like *Orlan (ORLN.PA)*, it sells chips.",
                "SUBJECT | Unlikely as it seems *Orlan (ORLN.PA)* won.",
            })
    void shouldTellTheRoleByPlaceAndPhrase(MentionRole expected, String marked) {
        // Given: the mention stands between the stars
        int start = marked.indexOf('*');
        int end = marked.lastIndexOf('*') - 1;
        String text = marked.replace("*", "");

        // When
        MentionRole role = MentionRole.of(new Document(text), start, end);

        // Then
        assertThat(role).isEqualTo(expected);
    }

    static Stream<Arguments> asides() {
        return DataTable.rows(MentionRole.class, "asides.tsv", 3).stream()
                .map(row -> Arguments.of(row.cell(0) + " " + row.cell(1), row.cell(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asides")
    void shouldTellAnAsideByEachEntryOfTheData(String entry, String example) {
        // Given
        String name = "Orlan (ORLN.PA)";
        int start = example.indexOf('@');

        // When
        MentionRole role = MentionRole.of(new Document(example.replace("@", name)), start, start + name.length() - 1);

        // Then
        assertThat(role).as(entry).isEqualTo(MentionRole.ASIDE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a quotation ends its sentence, a line break its line, an abbreviation neither
                "SUBJECT | The union said: \"We will not give in to such demands of the board.\" *Orlan (ORLN.PA)* rose.",
                "SUBJECT | A headline that stands above the text of a press release~*Orlan (ORLN.PA)* rose.",
                "OTHER   | The committee of creditors met the owners of Fenland Corp. and *Orlan (ORLN.PA)* again.",
            })
    void shouldCountFromWhereTheSentenceBegins(MentionRole expected, String marked) {
        // Given: the mention stands between the stars, a line ends at the tilde
        int start = marked.indexOf('*');
        int end = marked.lastIndexOf('*') - 1;
        String text = marked.replace("*", "").replace('~', '\n');

        // Then
        assertThat(MentionRole.of(new Document(text), start, end)).isEqualTo(expected);
    }

    @Test
    void shouldAnswerForOffsetsThatPointNowhere() {
        assertThat(MentionRole.of(new Document("short"), 3, 99)).isEqualTo(OTHER);
        assertThat(MentionRole.of(new Document("short"), -1, 2)).isEqualTo(OTHER);
        assertThat(MentionRole.of(new Document(""), 0, 0)).isEqualTo(MentionRole.SUBJECT);
    }
}
