package io.newstape.signal.relevance;

import static io.newstape.signal.relevance.MentionRole.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        MentionRole role = MentionRole.of(text, start, end);

        // Then
        assertThat(role).isEqualTo(expected);
    }

    @Test
    void shouldAnswerForOffsetsThatPointNowhere() {
        assertThat(MentionRole.of("short", 3, 99)).isEqualTo(OTHER);
        assertThat(MentionRole.of("short", -1, 2)).isEqualTo(OTHER);
        assertThat(MentionRole.of("", 0, 0)).isEqualTo(MentionRole.SUBJECT);
    }
}
