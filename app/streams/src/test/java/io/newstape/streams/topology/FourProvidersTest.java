package io.newstape.streams.topology;

import static io.newstape.streams.topology.Flow.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.ArticleReader;
import io.newstape.article.format.ReadOptions;
import io.newstape.schema.Article;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Four providers number their articles from 1 on, and send the same stories with the same words and addresses. */
class FourProvidersTest {

    private static final int STORIES = 50;

    private static final List<String> SHAPES = List.of(
            // Finnhub
            "{\"category\":\"company\",\"datetime\":%3$d,\"headline\":\"%2$s\",\"id\":%1$d,\"image\":\"\",\"related\":\"\","
                    + "\"source\":\"Harbor\",\"summary\":\"Demand was strong.\",\"url\":\"https://harbor.example/%1$d\"}",
            // Tiingo
            "{\"id\":%1$d,\"title\":\"%2$s\",\"url\":\"https://harbor.example/%1$d\",\"description\":\"Demand was strong.\","
                    + "\"publishedDate\":\"%4$s\",\"crawlDate\":\"%4$s\",\"source\":\"harbor.example\",\"tickers\":[],\"tags\":[]}",
            // Benzinga
            "{\"id\":%1$d,\"author\":\"Kim\",\"created\":\"%4$s\",\"updated\":\"%4$s\",\"title\":\"%2$s\",\"teaser\":\"\","
                    + "\"body\":\"<p>Demand was strong.</p>\",\"url\":\"https://harbor.example/%1$d\",\"image\":[],"
                    + "\"channels\":[],\"stocks\":[],\"tags\":[]}",
            // Alpaca, which names another provider as its source
            "{\"id\":%1$d,\"headline\":\"%2$s\",\"author\":\"Kim\",\"created_at\":\"%4$s\",\"updated_at\":\"%4$s\","
                    + "\"summary\":\"\",\"content\":\"<p>Demand was strong.</p>\",\"url\":\"https://harbor.example/%1$d\","
                    + "\"symbols\":[],\"source\":\"benzinga\",\"images\":[]}");

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void shouldBeFourTimesAsManyArticlesInAnyOrderAndNoRetraction(@ForAll Random random) throws Exception {
        // Given: each answer of a provider read by itself, and all articles in any order
        List<Article> articles = new ArrayList<>();
        SHAPES.forEach(shape -> articles.addAll(answer(shape)));
        Collections.shuffle(articles, random);

        // When
        List<Signal> signals;
        try (Flow flow = Flow.inProcess()) {
            articles.forEach(flow::publish);
            signals = flow.signals.readValuesToList();
        }

        // Then
        assertThat(articles).hasSize(SHAPES.size() * STORIES);
        assertThat(new HashSet<>(articles.stream().map(Article::getArticleId).toList()))
                .hasSameSizeAs(articles);
        assertThat(signals).hasSameSizeAs(articles);
        assertThat(signals).extracting(Signal::getAction).containsOnly(SignalAction.NEW);
    }

    private static List<Article> answer(String shape) {
        StringBuilder answer = new StringBuilder();
        for (int i = 1; i <= STORIES; i++) {
            Instant time = NOON.plusSeconds(60L * i);
            answer.append(shape.formatted(
                            i,
                            "Mitsui & Co (8031.T) raised its forecast by " + i + " percent",
                            time.getEpochSecond(),
                            time))
                    .append('\n');
        }
        List<Article> articles = new ArrayList<>();
        new ArticleReader()
                .read(
                        "answer",
                        new ByteArrayInputStream(answer.toString().getBytes(StandardCharsets.UTF_8)),
                        ReadOptions.defaults(),
                        articles::add,
                        refusal -> {
                            throw new AssertionError(refusal.message());
                        });
        return articles;
    }
}
