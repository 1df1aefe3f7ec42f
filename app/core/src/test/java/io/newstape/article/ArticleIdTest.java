package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.xml.NewsMlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {

    private static final String ID_OF_URL = idOf("unknown", "", "https://example.com/news/1?page=2", "x", List.of());

    @Test
    void shouldTakeTheIdOfAnUnknownProviderAsItIs() {
        assertThat(idOf("unknown", "nL4N1EB0A1", "https://example.com/1", "x", List.of()))
                .isEqualTo("nL4N1EB0A1");
    }

    private static String idOf(String source, String providerId, String url, String headline, List<String> paragraphs) {
        return ArticleId.of(source, providerId, url, headline, paragraphs).text();
    }

    @ParameterizedTest
    @CsvSource({
        "Harbor Wire, 42, harbor-wire:42",
        "other.example, 42, other.example:42",
        "Harbor Wire, a-1, harbor-wire:a-1",
        "Harbor Wire, 123456789012345678, harbor-wire:123456789012345678",
        "Harbor Wire, nL4N1EB0A1, harbor-wire:nL4N1EB0A1",
        "Harbor Wire, 20240501-0001, harbor-wire:20240501-0001",
        "Harbor Wire, A1B2C3D4, harbor-wire:A1B2C3D4",
        "Harbor Wire, toda-wins-bridge-order, harbor-wire:toda-wins-bridge-order",
        "Harbor Wire, 612f6b0aa1b2c3d4e5f60718, harbor-wire:612f6b0aa1b2c3d4e5f60718",
        "Harbor Wire, /news/42, harbor-wire:/news/42",
        "Harbor Wire, 42 at wire.example, harbor-wire:42 at wire.example",
        "Harbor Wire, urn:42, harbor-wire:urn:42",
        "Harbor Wire, tag:42, harbor-wire:tag:42",
        "Harbor Wire, article:42, harbor-wire:article:42",
        "Harbor Wire, 00000000-0000-0000-0000-000000000042, harbor-wire:00000000-0000-0000-0000-000000000042",
        "unknown, 42, 42",
        "『通信社』, 42, 通信社:42",
        "𠮷報, 42, 𠮷報:42"
    })
    void shouldScopeAnIdByItsSource(String source, String id, String expected) {
        assertThat(idOf(source, id, "https://example.com/1", "x", List.of())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3f2b8c1e-0000-4d11-9f00-aa55aa55aa55",
                "urn:newsml:wire.example:20161216:n1",
                "URN:uuid:3f2b8c1e-0000-4d11-9f00-aa55aa55aa55",
                "tag:wire.example,2016:newsml_L4N1",
                "tag:wire.example,2016-12-16:1",
                "10.1000/182",
                "doi:10.1000/182"
            })
    void shouldLeaveAnIdThatIsUniqueInTheWholeWorldAsItIs(String id) {
        assertThat(idOf("Harbor Wire", id, "https://example.com/1", "x", List.of()))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{3F2B8C1E-0000-4D11-9F00-AA55AA55AA55}", "3F2B8C1E-0000-4d11-9f00-aa55aa55aa55"})
    void shouldKnowAUuidInAnySpelling(String id) {
        assertThat(idOf("Harbor Wire", id, "https://example.com/1", "x", List.of()))
                .isEqualTo("3f2b8c1e-0000-4d11-9f00-aa55aa55aa55");
    }

    @Test
    void shouldScopeByASourceWithoutLettersToo() {
        assertThat(idOf("???", "42", "", "x", List.of())).matches("[0-9a-f]{32}:42");
    }

    @Test
    void shouldScopeTheHashOfAnEndlessIdToo() {
        assertThat(idOf("Harbor Wire", "x".repeat(1000), "", "x", List.of()))
                .startsWith("harbor-wire:id-")
                .isNotEqualTo(idOf("Toda Wire", "x".repeat(1000), "", "x", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "null",
                "None",
                "N/A",
                "-",
                "",
                "000000",
                "0.0",
                "NaN",
                "TBD",
                "(null)",
                "<NA>",
                "#N/A",
                "?",
                "nil",
                "undefined",
                "[object Object]",
                "{{guid}}",
                "${id}",
                "00000000-0000-0000-0000-000000000000",
                "{00000000-0000-0000-0000-000000000000}",
                "urn:uuid:00000000-0000-0000-0000-000000000000",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "not available",
                "No_ID"
            })
    void shouldTakeAWordForNothingForNoId(String id) {
        assertThat(idOf("Harbor", id, "https://example.com/news/1?page=2", "x", List.of()))
                .isEqualTo(ID_OF_URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "0001", "na1", "{A1B2C3D4}", "nil-42", "100", "NaN-1", "1.0"})
    void shouldTakeWhatOnlyLooksLikeNothingForAnId(String id) {
        assertThat(idOf("Harbor", id, "https://example.com/1", "x", List.of())).isEqualTo("harbor:" + id);
    }

    @Test
    void shouldStayTheSameInEveryRelease() {
        assertThat(ID_OF_URL).isEqualTo("url-31aead8d1a1f2f7e94782c7e9933bb0d");
        assertThat(idOf("unknown", "", "", "x", List.of("y"))).isEqualTo("text-9ab9de25768ac172235e119b76362ecd");
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
        assertThat(idOf("unknown", "", url, "other", List.of("other"))).isEqualTo(ID_OF_URL);
        assertThat(idOf("unknown", url, "", "other", List.of("other"))).isEqualTo(ID_OF_URL);
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
        assertThat(idOf("unknown", "", url, "x", List.of())).isNotEqualTo(ID_OF_URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/relative", "mailto:a@example.com", "javascript:void(0)", "https://", "http://[bad"})
    void shouldHashTheContentWhereThereIsNoAddress(String url) {
        assertThat(idOf("unknown", "", url, "x", List.of())).startsWith("text-");
    }

    @Test
    void shouldShortenAnEndlessId() {
        assertThat(idOf("unknown", "x".repeat(1000), "", "x", List.of()))
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
