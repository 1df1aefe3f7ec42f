package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.SourceProfile;
import io.newstape.schema.Article;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceProfileTest {

    private static final String DUTCH = "source=Haven Krant\nheadline=kop, Grote Titel\nbody=tekst\npublished=datum\n"
            + "symbols=codes\nid=nr\nplaceholders=Alleen voor leden | Log in\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nr\":42,\"kop\":\"Toda wint\",\"tekst\":\"Toda steeg.\",\"datum\":\"2021-09-02T10:00:00Z\",\"codes\":[\"TODA\"]}",
                "{\"nr\":42,\"grote_titel\":\"Toda wint\",\"Tekst\":\"Toda steeg.\",\"Datum\":\"2021-09-02T10:00:00Z\",\"codes\":\"TODA\"}",
                "{\"items\":[{\"nr\":42,\"kop\":\"Toda wint\",\"tekst\":\"Toda steeg.\",\"datum\":\"2021-09-02T10:00:00Z\",\"codes\":[\"TODA\"]}]}"
            })
    void shouldNameTheFieldsOfASource(String text) throws IOException {
        Article article = read(text, DUTCH).article();

        assertThat(article.getArticleId()).isEqualTo("haven-krant:42");
        assertThat(article.getSource()).isEqualTo("Haven Krant");
        assertThat(article.getHeadline()).isEqualTo("Toda wint");
        assertThat(article.getParagraphs()).containsExactly("Toda steeg.");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2021-09-02T10:00:00Z"));
        assertThat(article.getSymbols()).containsExactly("TODA");
    }

    @Test
    void shouldNameTheColumnsOfATableThatNobodyWouldTellForOne() throws IOException {
        Article article = read(
                        "nr;kop;tekst;datum\n42;Toda wint;\"Toda; zij steeg.\";2021-09-02\n", DUTCH + "format=table\n")
                .article();

        assertThat(article.getHeadline()).isEqualTo("Toda wint");
        assertThat(article.getParagraphs()).containsExactly("Toda; zij steeg.");
    }

    @Test
    void shouldTakeTheNamesOfAProfileBeforeAllOthers() throws IOException {
        Article article = read(
                        "{\"title\":\"Page one\",\"kop\":\"Toda wint\",\"datum\":\"2021-09-02\",\"published_at\":\"2021-09-03\"}",
                        DUTCH)
                .article();

        assertThat(article.getHeadline()).isEqualTo("Toda wint");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2021-09-02T00:00:00Z"));
    }

    @Test
    void shouldLeaveOutWhatStandsInPlaceOfAText() throws IOException {
        Article article = read(
                        "{\"kop\":\"Toda wint\",\"tekst\":\"ALLEEN VOOR LEDEN\",\"summary\":\"Toda steeg.\",\"datum\":\"2021-09-02\"}",
                        DUTCH)
                .article();

        assertThat(article.getParagraphs()).containsExactly("Toda steeg.");
        assertThat(article.getTruncated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"day-first, 2021-04-03T09:30:00Z", "month-first, 2021-03-04T09:30:00Z"})
    void shouldReadDatesInTheOrderOfTheSource(String order, Instant meant) throws IOException {
        for (String text : new String[] {
            "{\"title\":\"Toda wins\",\"published\":\"03/04/2021 09:30\"}",
            "title,date,author\nToda wins,03/04/2021 09:30,Kim\n",
            "<rss version='2.0'><channel><item><title>Toda wins</title><pubDate>03/04/2021 09:30</pubDate></item>"
                    + "</channel></rss>",
            "<html><head><title>Toda wins</title><meta property='article:published_time' content='03/04/2021 09:30'>"
                    + "</head><body><article><h1>Toda wins</h1><p>Toda won.</p></article></body></html>"
        }) {
            assertThat(read(text, "date-order=" + order).article().getPublishedAt())
                    .as(text)
                    .isEqualTo(meant);
            assertThat(read(text, "source=Harbor").refusal().problem())
                    .as(text)
                    .contains("may be day/month or month/day: '03/04/2021 09:30'");
        }
    }

    @Test
    void shouldReadTheZoneBesideATimeWhoseOrderIsDeclared() throws IOException {
        Article article = read(
                        "{\"title\":\"Toda wins\",\"published\":\"03/04/2021 09:30\",\"timezone\":\"America/New_York\"}",
                        "date-order=day-first")
                .article();

        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2021-04-03T13:30:00Z"));
    }

    @Test
    void shouldNotAskForTheOrderThatIsDeclared() throws IOException {
        assertThat(read("{\"title\":\"Toda wins\",\"published\":\"03/04/2021 25:00\"}", "date-order=day-first")
                        .refusal()
                        .problem())
                .contains("is no date");
    }

    @Test
    void shouldKeepWhatIsKnownOfASourceOfWhichOnlyTheDatesAreDeclared() throws IOException {
        Article article = read(
                        "{\"category\":\"company\",\"datetime\":\"03/04/2021\",\"headline\":\"Toda wins\",\"id\":42,"
                                + "\"image\":\"\",\"related\":\"TODA\",\"source\":\"Harbor\",\"summary\":\"It won.\","
                                + "\"url\":\"https://wire.example/1\"}",
                        "date-order=day-first")
                .article();

        assertThat(article.getArticleId()).isEqualTo("finnhub:42");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2021-04-03T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"headlines=kop, unknown key", "format=word, no format", "date-order=backwards, no date-order"})
    void shouldRefuseWhatItDoesNotKnow(String line, String problem) {
        assertThatThrownBy(() -> SourceProfile.read(new StringReader(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    private static ReadArticles read(String text, String profile) throws IOException {
        return ReadArticles.of(
                text.getBytes(StandardCharsets.UTF_8),
                ReadOptions.defaults().withProfile(SourceProfile.read(new StringReader(profile))));
    }
}
