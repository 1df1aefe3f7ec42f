package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.ArticleReader;
import io.newstape.article.format.ReadOptions;
import io.newstape.schema.Article;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.SignalAction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Four providers deliver the same fifty articles of one publisher, each with numbers of its own that begin at 1, and
 * nobody says which provider it is.
 */
class ProvidersTest {

    private static final int ARTICLES = 50;

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void shouldNeverMixTheArticlesOfProvidersWhateverTheirOrder(@ForAll Random random) throws Exception {
        // Given
        List<Article> all = new ArrayList<>();
        all.addAll(read(i -> "{\"category\":\"company\",\"datetime\":" + (1_630_576_800L + 60 * i)
                + ",\"headline\":\"" + headline(i) + "\",\"id\":" + i
                + ",\"image\":\"\",\"related\":\"\",\"source\":\"Harbor Wire\",\"summary\":\"" + text(i)
                + "\",\"url\":\"" + url(i) + "\"}"));
        all.addAll(read(i -> "{\"id\":" + i + ",\"title\":\"" + headline(i) + "\",\"url\":\"" + url(i)
                + "\",\"description\":\"" + text(i) + "\",\"publishedDate\":\"" + time(i)
                + "\",\"crawlDate\":\"" + time(i) + "\",\"source\":\"Harbor Wire\",\"tickers\":[],\"tags\":[]}"));
        all.addAll(read(i -> "{\"id\":" + i + ",\"author\":\"x\",\"created\":\"" + time(i) + "\",\"updated\":\""
                + time(i) + "\",\"title\":\"" + headline(i) + "\",\"teaser\":\"\",\"body\":\"" + text(i)
                + "\",\"url\":\"" + url(i)
                + "\",\"image\":[],\"channels\":[],\"stocks\":[],\"tags\":[],\"source\":\"Harbor Wire\"}"));
        all.addAll(read(i -> "{\"id\":" + i + ",\"headline\":\"" + headline(i) + "\",\"author\":\"x\",\"created_at\":\""
                + time(i) + "\",\"updated_at\":\"" + time(i) + "\",\"summary\":\"\",\"content\":\"" + text(i)
                + "\",\"url\":\"" + url(i) + "\",\"images\":[],\"symbols\":[],\"source\":\"Harbor Wire\"}"));
        Collections.shuffle(all, random);

        // When
        List<ScoredMention> mentions;
        try (Flow flow = Flow.inProcess()) {
            all.forEach(flow::publish);
            mentions = flow.scored.readValuesToList();
        }

        // Then
        assertThat(all.stream().map(Article::getArticleId).distinct()).hasSize(4 * ARTICLES);
        assertThat(mentions).extracting(ScoredMention::getAction).containsOnly(SignalAction.NEW);
        assertThat(mentions.stream().map(one -> one.getArticle().getArticleId()).distinct())
                .hasSize(4 * ARTICLES);
    }

    private static List<Article> read(IntFunction<String> article) {
        String file = IntStream.rangeClosed(1, ARTICLES).mapToObj(article).collect(Collectors.joining(",\n", "[", "]"));
        List<Article> articles = new ArrayList<>();
        new ArticleReader()
                .read(
                        "feed",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        ReadOptions.defaults(),
                        articles::add,
                        refusal -> {
                            throw new AssertionError(refusal.message());
                        });
        return articles;
    }

    private static String headline(int i) {
        return "Order number " + i + " goes to Mitsui & Co (8031.T)";
    }

    private static String text(int i) {
        return "Mitsui & Co (8031.T) won order number " + i + ".";
    }

    private static String url(int i) {
        return "https://harbor.example/" + i;
    }

    private static String time(int i) {
        return "2021-09-02T" + (10 + i / 60) + ":" + (i % 60 < 10 ? "0" : "") + i % 60 + ":00Z";
    }
}
