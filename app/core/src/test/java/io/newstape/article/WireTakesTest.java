package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wire's takes of one story are versions of one article, in the order in which they came out. */
class WireTakesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the tags of the headlines fall
                "1 10:00 Alert; 2 10:01 UPDATE 3-Story; 3 10:02 Story; 4 10:03 REFILE-UPDATE 3-Story; 5 10:04 CORRECTED-Story",
                "1 10:00 UPDATE 2-Story; 2 11:00 WRAPUP 1-Story; 3 12:00 Story",
                // alerts and the article are counted apart
                "1 10:00 ALERT; 2 10:01 ALERT TWO; 3 10:01 ALERT THREE; 1 10:05 Story; 2 10:20 UPDATE 1-Story",
                // all in one minute
                "1 10:00 ALERT; 2 10:00 ALERT TWO; 3 10:00 ALERT THREE"
            })
    void shouldNumberTakesSoThatTheyRise(String takes) {
        List<Article> articles = ReadArticles.of(lines(takes)).articles();

        assertThat(articles).hasSize(takes.split(";").length);
        assertThat(articles).extracting(Article::getVersion).doesNotHaveDuplicates();
        assertThat(articles).extracting(Article::getVersion).isSortedAccordingTo(Comparator.<Long>naturalOrder());
        assertThat(articles).extracting(Article::getArticleId).containsOnly("lseg:nX1");
    }

    @Test
    void shouldNumberTakesThatComeInAnotherOrderAlike() {
        List<Article> articles = ReadArticles.of(lines("3 10:02 Story; 1 10:00 Alert; 2 10:01 UPDATE 3-Story"))
                .articles();

        assertThat(articles).extracting(Article::getVersion).containsExactly(120_003L, 1L, 60_002L);
    }

    @Test
    void shouldReleaseWhatWasWithheld() {
        String held = lines("1 10:00 Story").replace("stat:usable", "stat:withheld");

        List<Article> articles = ReadArticles.of(held + lines("2 11:00 Story")).articles();

        assertThat(articles)
                .extracting(Article::getStatus)
                .containsExactly(ArticleStatus.WITHDRAWN, ArticleStatus.UPDATED);
        assertThat(articles.get(1).getVersion()).isGreaterThan(articles.get(0).getVersion());
    }

    @Test
    void shouldTakeBackAStoryWhoseTakesAreOld() {
        // Given: a story of a day
        String story = lines("1 10:00 Story; 2 23:00 UPDATE 1-Story");

        // When: it is withdrawn, with the number of a take, or with nothing
        for (String withdrawal : List.of("\"takeSequence\":3,\"firstCreated\":\"2026-03-04T10:00:00Z\",", "")) {
            List<Article> articles = ReadArticles.of(story + "{\"altId\":\"nX1\"," + withdrawal
                            + "\"pubStatus\":\"stat:canceled\",\"headline\":\"Story\","
                            + "\"versionCreated\":\"\",\"body\":\"B.\",\"published\":\"2026-03-04T10:00:00Z\"}\n")
                    .articles();

            // Then
            assertThat(articles).hasSize(3);
            assertThat(articles.get(2).getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
            assertThat(articles.get(2).getVersion())
                    .isGreaterThan(articles.get(1).getVersion());
        }
    }

    @Test
    void shouldCountTakesThatHaveNoTimeOfTheirOwn() {
        List<Article> articles = ReadArticles.of(
                        "{\"altId\":\"nX1\",\"takeSequence\":4,\"headline\":\"UPDATE 1-Story\","
                                + "\"firstCreated\":\"2026-03-04T10:00:00Z\",\"body\":\"B.\"}\n")
                .articles();

        assertThat(articles).extracting(Article::getVersion).containsExactly(4L);
    }

    private static String lines(String takes) {
        List<String> lines = new ArrayList<>();
        for (String take : takes.split(";")) {
            String[] parts = take.strip().split(" ", 3);
            lines.add("{\"altId\":\"nX1\",\"takeSequence\":" + parts[0] + ",\"versionCreated\":\"2026-03-04T" + parts[1]
                    + ":00.000Z\",\"firstCreated\":\"2026-03-04T10:00:00.000Z\",\"pubStatus\":\"stat:usable\","
                    + "\"headline\":\"" + parts[2] + "\",\"body\":\"B.\"}\n");
        }
        return String.join("", lines);
    }
}
