package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles that are dated after the latest time that the caller takes, or before any, in every kind of format. */
class AheadTest {

    private static final ReadOptions UNTIL_NOON =
            ReadOptions.defaults().withLatest(Instant.parse("2026-03-02T12:00:00Z"));
    private static final String OWN =
            "{\"articleId\":\"%s\",\"publishedAt\":\"%s\",\"headline\":\"%1$s\",\"paragraphs\":[]}\n";
    private static final String API = "{\"title\":\"%s\",\"content\":\"Toda rose.\",\"publishedAt\":\"%s\"}\n";
    private static final String ITEM =
            "<item><title>%s</title><description>Toda rose.</description><dc:date>%s</dc:date></item>\n";

    static Stream<String> formats() {
        return Stream.of(OWN, API, ITEM);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldRefuseWhatIsTooFarAheadByItsLine(String record) {
        ReadArticles read = read(record, "2026-03-02T11:59:59Z", "2026-03-02T12:00:01Z", "2026-03-02T12:00:00Z");

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("one", "three");
        assertThat(read.refusals()).extracting(Refusal::line).containsExactly(2L);
        assertThat(read.refusals().get(0).problem())
                .contains("dated 2026-03-02T12:00:01Z")
                .contains("too far ahead");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldRefuseTimesThatNoRecordCanCarry(String record) {
        for (String time : new String[] {"0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2200-01-02T00:00:00Z"}) {
            ReadArticles read = read(record, "1970-01-01T00:00:00Z", time, "2026-03-02T12:00:00Z");

            assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("one", "three");
            assertThat(read.refusals()).extracting(Refusal::line).containsExactly(2L);
            assertThat(read.refusals().get(0).problem()).contains(time).contains("which no record can carry");
        }
    }

    @Test
    void shouldTakeAPlaceholderForNoFirstTime() {
        Article article = ReadArticles.of("{\"title\":\"one\",\"body\":\"Toda rose.\","
                        + "\"created\":\"0001-01-01T00:00:00Z\",\"updated\":\"2026-03-02T09:00:00Z\"}")
                .article();

        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(article.getFirstPublishedAt()).isNull();
    }

    private static ReadArticles read(String record, String... times) {
        String items = record.formatted("one", times[0])
                + record.formatted("two", times[1])
                + record.formatted("three", times[2]);
        String text = record.equals(ITEM) ? "<rss version='2.0'><channel>" + items + "</channel></rss>" : items;
        return ReadArticles.of(text.getBytes(StandardCharsets.UTF_8), UNTIL_NOON);
    }
}
