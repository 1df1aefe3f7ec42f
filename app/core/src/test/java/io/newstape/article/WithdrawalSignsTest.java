package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalSignsTest {

    private static final Instant PUBLISHED = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant LATER = Instant.parse("2026-03-02T10:00:00Z");

    private static Article with(String members) {
        return ReadArticles.of("{\"id\":7,\"headline\":\"Harbor lifts outlook\",\"body\":\"Harbor rose.\","
                        + "\"published_at\":\"2026-03-02T09:30:00Z\"," + members + "}")
                .article();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"deleted\":true",
                "\"retracted\":1",
                "\"withdrawn\":\"t\"",
                "\"cancelled\":\"Y\"",
                "\"canceled\":\"yes\"",
                "\"removed\":\"1\"",
                "\"killed\":\"True\"",
                "\"is_removed\":1",
                "\"isDeleted\":true",
                "\"is_retracted\":true",
                "\"state\":\"withdrawn\"",
                "\"revision_type\":\"retraction\"",
                "\"kind\":\"kill\"",
                "\"messageType\":\"delete\"",
                "\"event\":\"article.retracted\"",
                "\"type\":\"news.article.deleted.v1\"",
                "\"eventType\":\"ARTICLE_DELETED\"",
                "\"action\":\"update\",\"deleted\":true",
                "\"action\":\"update\",\"status\":\"withdrawn\"",
            })
    void shouldReadAWithdrawalFromAFlagOrAnAction(String members) {
        // When
        Article article = with(members);

        // Then
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
        assertThat(article.getPublishedAt()).isEqualTo(PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"deleted\":false",
                "\"retracted\":0",
                "\"withdrawn\":null",
                "\"cancelled\":\"\"",
                "\"removed\":\"no\"",
                "\"deleted_at\":null",
                "\"deleted_at\":\"\"",
                "\"deleted_at\":0",
                "\"deleted_at\":\"0000-00-00 00:00:00\"",
                "\"deleted_at\":\"0001-01-01T00:00:00Z\"",
                "\"deleted_at\":\"9999-12-31T00:00:00Z\"",
                "\"deleted_at\":253402300799",
                "\"expires_at\":\"2026-03-02T10:00:00Z\"",
                "\"kind\":\"story\"",
                "\"type\":\"news-update\"",
                "\"state\":\"published\""
            })
    void shouldLeaveAnArticleThatIsNotGone(String members) {
        // When
        Article article = with(members);

        // Then
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.NEW);
        assertThat(article.getPublishedAt()).isEqualTo(PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"deleted_at\":\"2026-03-02T10:00:00Z\"",
                "\"deletedAt\":1772445600",
                "\"removed_at\":\"2026-03-02 10:00:00Z\"",
                "\"withdrawn_at\":\"2026-03-02T10:00:00Z\",\"updated_at\":\"2026-03-02T09:45:00Z\"",
                "\"retractedAt\":\"2026-03-02T10:00:00Z\"",
                "\"deleted\":\"2026-03-02T10:00:00Z\""
            })
    void shouldWithdrawFromTheTimeThatIsTold(String members) {
        // When
        Article article = with(members);

        // Then
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
        assertThat(article.getPublishedAt()).isEqualTo(LATER);
    }

    @Test
    void shouldReadFlagsOfATable() {
        // Given
        String table = """
                id,title,body,date,deleted
                1,Harbor one,Harbor rose.,2026-03-02T09:30:00Z,true
                2,Harbor two,Harbor rose.,2026-03-02T09:30:00Z,1
                3,Harbor three,Harbor rose.,2026-03-02T09:30:00Z,Y
                4,Harbor four,Harbor rose.,2026-03-02T09:30:00Z,0
                """;

        // When
        ReadArticles reading = ReadArticles.of(table);

        // Then
        assertThat(reading.articles())
                .extracting(Article::getStatus)
                .containsExactly(
                        ArticleStatus.WITHDRAWN, ArticleStatus.WITHDRAWN, ArticleStatus.WITHDRAWN, ArticleStatus.NEW);
    }

    @Test
    void shouldReadAnEventAroundAnArticle() {
        // Given
        String event = """
                {"specversion":"1.0","id":"a","type":"news.article.deleted","source":"/w","data":{"id":1,"title":"Harbor row","body":"Harbor rose.","published_at":"2026-03-02T09:30:00Z"}}
                """;

        // When
        Article article = ReadArticles.of(event).article();

        // Then
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
        assertThat(article.getArticleId()).endsWith(":1");
    }

    @ParameterizedTest
    @CsvSource({
        "KILL - this story is withdrawn, WITHDRAWN",
        "Mandatory kill, WITHDRAWN",
        "Story withdrawn., WITHDRAWN",
        "CORRECTION: the name of the firm, CORRECTED",
        "Kill switch story has a new picture, NEW",
        "For use at once, NEW"
    })
    void shouldReadAMessageToEditorsOfNitf(String message, ArticleStatus status) {
        // Given
        String nitf = "<nitf><head><docdata><doc-id id-string=\"n1\" regsrc=\"HW\"/>"
                + "<date.issue norm=\"20260302T093000Z\"/><ed-msg info=\"" + message + "\"/></docdata></head>"
                + "<body><body.head><hedline><hl1>Harbor rises</hl1></hedline></body.head>"
                + "<body.content><p>Harbor rose.</p></body.content></body></nitf>";

        // When
        Article article = ReadArticles.of(nitf).article();

        // Then
        assertThat(article.getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" ref=\"urn:e:1\" when=\"2026-03-02T10:00:00Z\"><at:comment>Gone</at:comment></at:deleted-entry>",
                "<deleted-entry xmlns=\"http://purl.org/atompub/tombstones/1.0\" ref=\"urn:e:1\" when=\"2026-03-02T10:00:00Z\"/>"
            })
    void shouldTakeBackAnEntryOfAtomByItsTombstone(String tombstone) {
        // Given
        String feed =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbor</title><entry><title>Harbor entry</title>"
                        + "<id>urn:e:1</id><updated>2026-03-02T09:30:00Z</updated><summary>One.</summary></entry>"
                        + tombstone
                        + "</feed>";

        // When
        ReadArticles reading = ReadArticles.of(feed);

        // Then
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.articles())
                .extracting(Article::getArticleId, Article::getStatus, Article::getPublishedAt)
                .containsExactly(
                        tuple("harbor:urn:e:1", ArticleStatus.NEW, PUBLISHED),
                        tuple("harbor:urn:e:1", ArticleStatus.WITHDRAWN, LATER));
        assertThat(reading.articles().get(1).getVersion())
                .isGreaterThan(reading.articles().get(0).getVersion());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<content type=\"application/pdf\">SGVsbG8gd29ybGQ=</content>",
                "<content type=\"image/svg+xml\"><svg xmlns=\"http://www.w3.org/2000/svg\"><text>chart</text></svg></content>",
                "<content type=\"audio/mpeg\">AAAA</content>",
                "<content type=\"application/xml\"><x xmlns=\"urn:x\"><code>12</code></x></content>"
            })
    void shouldTakeTheSummaryWhereTheContentOfAtomIsNoText(String content) {
        // Given
        String feed =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbor</title><entry><title>Harbor entry</title>"
                        + "<id>urn:e:1</id><updated>2026-03-02T09:30:00Z</updated>" + content
                        + "<summary>Words here.</summary></entry></feed>";

        // When
        ReadArticles reading = ReadArticles.of(feed);

        // Then
        assertThat(reading.article().getParagraphs()).containsExactly("Words here.");
        assertThat(ReadArticles.drafts(feed).get(0).unread).contains("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html", "text/plain", "text/html", "application/xhtml+xml"})
    void shouldReadTheContentOfAtomThatIsText(String type) {
        // Given
        String feed =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbor</title><entry><title>Harbor entry</title>"
                        + "<id>urn:e:1</id><updated>2026-03-02T09:30:00Z</updated><content type=\"" + type
                        + "\">The whole text.</content><summary>Words here.</summary></entry></feed>";

        // When
        Article article = ReadArticles.of(feed).article();

        // Then
        assertThat(article.getParagraphs()).containsExactly("The whole text.");
    }

    @Test
    void shouldRefuseAVersionWhoseTimeIsImpossible() {
        // Given
        String item = "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:v\" version=\"2\"><itemMeta>"
                + "<versionCreated>0001-01-01T00:00:00Z</versionCreated><firstCreated>2026-03-02T09:00:00Z</firstCreated>"
                + "</itemMeta><contentMeta><headline>Harbor lifts outlook</headline></contentMeta></newsItem>";

        // When
        ReadArticles reading = ReadArticles.of(item);

        // Then
        assertThat(reading.articles()).isEmpty();
        assertThat(reading.refusals())
                .extracting(Refusal::toString)
                .singleElement()
                .asString()
                .contains("<versionCreated> is 0001-01-01T00:00:00Z");
    }

    @Test
    void shouldTakeAnUpdateOfYearOneForNone() {
        // When
        Article article = with("\"updated_at\":\"0001-01-01T00:00:00Z\"");

        // Then
        assertThat(List.of(article.getStatus(), article.getPublishedAt()))
                .isEqualTo(List.of(ArticleStatus.NEW, PUBLISHED));
    }
}
