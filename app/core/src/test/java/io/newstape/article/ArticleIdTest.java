package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.xml.NewsMlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {

    private static final String ID_OF_URL =
            ArticleId.of("unknown", "", "https://example.com/news/1?page=2", "x", List.of());

    @Test
    void shouldTakeTheProvidersIdAsItIs() {
        assertThat(ArticleId.of("unknown", "nL4N1EB0A1", "https://example.com/1", "x", List.of()))
                .isEqualTo("nL4N1EB0A1");
    }

    @ParameterizedTest
    @CsvSource({
        "Harbor Wire, 42, harbor-wire:42",
        "other.example, 42, other.example:42",
        "Harbor Wire, a-1, harbor-wire:a-1",
        "Harbor Wire, 123456789012345678, harbor-wire:123456789012345678",
        "Harbor Wire, nL4N1EB0A1, nL4N1EB0A1",
        "Harbor Wire, 3f2b8c1e-0000-4d11-9f00-aa55aa55aa55, 3f2b8c1e-0000-4d11-9f00-aa55aa55aa55",
        "unknown, 42, 42",
        "『通信社』, 42, 通信社:42"
    })
    void shouldScopeAShortIdByItsSource(String source, String id, String expected) {
        assertThat(ArticleId.of(source, id, "https://example.com/1", "x", List.of()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "null", "None", "N/A", "-", ""})
    void shouldTakeAWordForNothingForNoId(String id) {
        assertThat(ArticleId.of("Harbor", id, "https://example.com/news/1?page=2", "x", List.of()))
                .isEqualTo(ID_OF_URL);
    }

    @Test
    void shouldStayTheSameInEveryRelease() {
        assertThat(ID_OF_URL).isEqualTo("url-31aead8d1a1f2f7e94782c7e9933bb0d");
        assertThat(ArticleId.of("unknown", "", "", "x", List.of("y")))
                .isEqualTo("text-9ab9de25768ac172235e119b76362ecd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/news/1?page=2",
                "HTTPS://Example.COM/news/1?page=2",
                "http://example.com/news/1?page=2",
                "https://example.com:443/news/1?page=2",
                "https://example.com/news/1?page=2#comments",
                "https://example.com/news/1?utm_source=a&page=2&UTM_MEDIUM=b&fbclid=c"
            })
    void shouldNameAPageAlikeHoweverItWasReached(String url) {
        assertThat(ArticleId.of("unknown", "", url, "other", List.of("other"))).isEqualTo(ID_OF_URL);
        assertThat(ArticleId.of("unknown", url, "", "other", List.of("other"))).isEqualTo(ID_OF_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/news/2?page=2",
                "https://example.com/news/1",
                "https://example.com/News/1?page=2",
                "https://www.example.com/news/1?page=2",
                "https://example.com/news/1?page=3"
            })
    void shouldTellPagesApart(String url) {
        assertThat(ArticleId.of("unknown", "", url, "x", List.of())).isNotEqualTo(ID_OF_URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/relative", "mailto:a@example.com", "javascript:void(0)", "https://", "http://[bad"})
    void shouldHashTheContentWhereThereIsNoAddress(String url) {
        assertThat(ArticleId.of("unknown", "", url, "x", List.of())).startsWith("text-");
    }

    @Test
    void shouldShortenAnEndlessId() {
        assertThat(ArticleId.of("unknown", "x".repeat(1000), "", "x", List.of()))
                .startsWith("id-")
                .hasSize(35);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:newsml:example.com:20161216:n1:3,       3, urn:newsml:example.com:20161216:n1",
        "urn:newsml:example.com:20161216:n1:3N,      3, urn:newsml:example.com:20161216:n1",
        "urn:newsml:example.com:20161216:3,          3, urn:newsml:example.com:20161216:3",
        "urn:newsml:example.com:20161216:n1:4,       3, urn:newsml:example.com:20161216:n1:4",
        "'tag:example.com,2016:newsml_L4N1:3',       3, 'tag:example.com,2016:newsml_L4N1'",
        "'tag:example.com,2016:3',                   3, 'tag:example.com,2016:3'"
    })
    void shouldDropTheVersionOnlyWhereTheSchemePutsItThere(String guid, String version, String id) {
        assertThat(NewsMlReader.versionless(guid, version)).isEqualTo(id);
    }
}
