package io.newstape.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Security;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignalTableTest {

    @Test
    void shouldShowTheTimeOfTheArticleAndTheWholeHeadlineOfAWideTerminal() {
        // Given
        String headline =
                "Mitsui & Co raises its forecast for the year for the second time since April after copper rose";
        SignalTable table = new SignalTable(200);

        // When
        String row = table.row(signal("Mitsui & Co", headline));

        // Then
        assertThat(table.header()).startsWith("TIME (UTC)").endsWith("HEADLINE");
        assertThat(row).startsWith("2026-03-02 09:30:05 8031.T").endsWith(headline);
    }

    @Test
    void shouldFitTheTerminalWithWideCharacters() {
        // Given
        SignalTable table = new SignalTable(120);

        // When
        String latin =
                table.row(signal("Mitsui & Co", "Mitsui raises its forecast after copper rose to a record in London"));
        String wide = table.row(signal("三井物産株式会社の子会社です", "三井物産、通期の業績予想を上方修正する見通しを発表したと報じられた"));

        // Then
        assertThat(DisplayWidth.of(latin)).isEqualTo(120);
        assertThat(DisplayWidth.of(wide)).isBetween(119, 120);
        assertThat(DisplayWidth.of(wide.substring(0, wide.indexOf("三井物産、"))))
                .isEqualTo(table.header().indexOf("HEADLINE"));
    }

    @Test
    void shouldFitANarrowTerminal() {
        // When
        String row = new SignalTable(80).row(signal("Mitsui & Co", "Mitsui raises its forecast for the year"));

        // Then
        assertThat(row).startsWith("03-02 09:30 8031.T").hasSize(80);
    }

    @Test
    void shouldShowControlCharactersOfAHeadline() {
        assertThat(new SignalTable(120).row(signal("Mitsui & Co", "Mitsui \u001b[2J\u202erises")))
                .endsWith("Mitsui \u241b[2J<U+202E>rises");
    }

    private static Signal signal(String company, String headline) {
        Security security = new Security();
        security.put("ric", "8031.T");
        security.put("company", company);
        SourceArticle article = new SourceArticle();
        article.put("publishedAt", Instant.parse("2026-03-02T09:30:05Z"));
        article.put("headline", headline);
        Signal signal = new Signal();
        signal.put("security", security);
        signal.put("article", article);
        signal.put("action", SignalAction.NEW);
        signal.put("relevance", 0.5);
        signal.put("surprise", -0.04);
        return signal;
    }
}
