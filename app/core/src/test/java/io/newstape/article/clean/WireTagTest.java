package io.newstape.article.clean;

import static io.newstape.schema.ArticleStatus.CORRECTED;
import static io.newstape.schema.ArticleStatus.NEW;
import static io.newstape.schema.ArticleStatus.UPDATED;
import static io.newstape.schema.ArticleStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.ReadArticles;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTagTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UPDATE 1-Example raises forecast            | UPDATED   | 2 | Example raises forecast
                    UPDATE 2 - Example raises forecast          | UPDATED   | 3 | Example raises forecast
                    UPDATED: Example raises forecast            | UPDATED   | 2 | Example raises forecast
                    WRAPUP 3-Shares fall                        | UPDATED   | 4 | Shares fall
                    CORRECTED-Example raises forecast           | CORRECTED | 2 | Example raises forecast
                    CORRECTION: Example raises forecast         | CORRECTED | 2 | Example raises forecast
                    [CORRECTED] Example raises forecast         | CORRECTED | 2 | Example raises forecast
                    CORRECTED-UPDATE 1-Example raises forecast  | CORRECTED | 3 | Example raises forecast
                    CORRECTED (OFFICIAL)-Example raises         | CORRECTED | 2 | Example raises
                    REFILE-UPDATE 2-Example raises forecast     | CORRECTED | 4 | Example raises forecast
                    RPT-Example raises forecast                 | NEW       | 1 | Example raises forecast
                    RPT-UPDATE 1-Example raises forecast        | UPDATED   | 2 | Example raises forecast
                    WITHDRAWN-Example raises forecast           | WITHDRAWN | 2 | Example raises forecast
                    STORY WITHDRAWN: Example raises forecast    | WITHDRAWN | 2 | Example raises forecast
                    ADVISORY-Story withdrawn: Example raises    | NEW       | 1 | ADVISORY-Story withdrawn: Example raises
                    KILL - Example raises forecast              | WITHDRAWN | 2 | Example raises forecast
                    MANDATORY KILL: Example raises forecast     | WITHDRAWN | 2 | Example raises forecast
                    STORY WITHDRAWN                             | WITHDRAWN | 2 | STORY WITHDRAWN
                    STORY REMOVED: Example raises forecast      | WITHDRAWN | 2 | Example raises forecast
                    Please disregard: Example raises forecast   | WITHDRAWN | 2 | Example raises forecast
                    DELETED - Example raises forecast           | WITHDRAWN | 2 | Example raises forecast
                    WITHDRAW-Example raises forecast            | WITHDRAWN | 2 | Example raises forecast
                    Meldung zurückgezogen: Example hebt an      | WITHDRAWN | 2 | Example hebt an
                    NOTIZIA ANNULLATA - Example sale            | WITHDRAWN | 2 | Example sale
                    Article retiré : Example monte              | WITHDRAWN | 2 | Example monte
                    Correction: Example raises forecast         | CORRECTED | 2 | Example raises forecast
                    CORRIGENDUM: Example annual report          | CORRECTED | 2 | Example annual report
                    Korrektur: Example hebt Ausblick            | CORRECTED | 2 | Example hebt Ausblick
                    ANNULE ET REMPLACE: Example relève          | CORRECTED | 2 | Example relève
                    Rectificación: Example sube                 | CORRECTED | 2 | Example sube
                    Replacement - Example statement             | CORRECTED | 2 | Example statement
                    (Corrects to say rose, not fell) Example up | CORRECTED | 2 | Example up
                    Example up (Corrects to say rose, not fell) | CORRECTED | 2 | Example up (Corrects to say rose, not fell)
                    【訂正】Example、通期予想を上方修正            | CORRECTED | 2 | Example、通期予想を上方修正
                    """)
    void shouldReadTheTag(String headline, ArticleStatus status, long version, String rest) {
        assertThat(WireTag.of(headline)).isEqualTo(new WireTag(rest, status, version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Update on talks: Example sees progress",
                "UPDATED FORECAST LIFTS EXAMPLE CORP",
                "KILL BILL STUDIO EXAMPLE FILMS IS SOLD",
                "Correction looms for Example shares - analysts",
                "WITHDRAWN BID LEAVES EXAMPLE CORP ALONE",
                "CORRECTED FIGURES LIFT EXAMPLE",
                "Kill switch: Example sells a safer saw",
                "Correction territory: Example slides 10%",
                "Withdrawn: Example bid off the table",
                "Retraction of steel prices hits Example",
                "Recall: Example pulls two million toasters",
                "Corrections Corp wins contract",
                "Replacement-engine maker Example rises",
                "Example (corrected) rises",
                "UPDATE"
            })
    void shouldLeaveAHeadlineThatOnlyLooksTagged(String headline) {
        assertThat(WireTag.of(headline)).isEqualTo(new WireTag(headline, NEW, 1));
    }

    @Test
    void shouldLetTheProvidersWordCountMoreThanTheTag() {
        // When
        Article deleted = ReadArticles.dated("{\"action\":\"delete\",\"id\":7,\"title\":\"UPDATE 1-Example\"}")
                .article();
        Article numbered = ReadArticles.dated("{\"id\":7,\"version\":9,\"title\":\"UPDATE 1-Example\"}")
                .article();
        Article corrected = ReadArticles.dated("{\"action\":\"update\",\"id\":7,\"title\":\"CORRECTED-Example\"}")
                .article();

        // Then
        assertThat(deleted.getStatus()).isEqualTo(WITHDRAWN);
        assertThat(deleted.getHeadline()).isEqualTo("Example");
        assertThat(numbered.getVersion()).isEqualTo(9);
        assertThat(numbered.getStatus()).isEqualTo(UPDATED);
        assertThat(corrected.getStatus()).isEqualTo(CORRECTED);
    }

    @Test
    void shouldNeverTakeAnUnnumberedWithdrawalForAnOldVersion() {
        // Given
        Article update = ReadArticles.dated("{\"id\":7,\"title\":\"UPDATE 12-Example raises forecast\"}")
                .article();

        // When
        Article withdrawal = ReadArticles.dated("{\"id\":7,\"title\":\"STORY WITHDRAWN: Example raises forecast\"}")
                .article();

        // Then
        assertThat(withdrawal.getVersion()).isGreaterThan(update.getVersion());
    }

    @Property
    void shouldNeverLoseTheHeadline(@ForAll String headline) {
        assertThat(headline).endsWith(WireTag.of(headline).headline());
    }
}
