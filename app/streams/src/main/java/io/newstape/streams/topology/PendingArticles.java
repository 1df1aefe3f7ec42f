package io.newstape.streams.topology;

import io.newstape.schema.CompanySentiment;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.schema.state.AwaitedSentiment;
import io.newstape.signal.SignalDrafts;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The articles of a task that wait for another service's sentiment.
 *
 * <p>An entry lives until the timeout; if its signals went out by then, it is kept once more as long, at least a day,
 * so that a late score can revise them. Then it is forgotten.
 */
final class PendingArticles {

    /** More companies than an article has signals; what a service sends beyond that is dropped. */
    private static final int MOST_SCORES = 512;

    private static final Duration LEAST_AFTERLIFE = Duration.ofDays(1);

    private final KeyValueStore<String, AwaitedSentiment> articles;
    private final TimeIndex deadlines;
    private final long timeoutMillis;

    PendingArticles(ProcessingContext flow, Duration timeout) {
        this.articles = flow.getStateStore(StateStores.AWAITED);
        this.deadlines = new TimeIndex(flow.getStateStore(StateStores.DEADLINES));
        this.timeoutMillis = timeout.toMillis();
    }

    /** Findings that waited long enough, and the headers of their article. */
    record Overdue(ArticleFindings findings, Headers headers) {}

    /** An article that is to be scored; its findings at once when there is nothing left to wait for. */
    Optional<ArticleFindings> expect(ArticleFindings findings, Headers headers, long now) {
        String articleId = findings.getArticle().getArticleId();
        AwaitedSentiment before = articles.get(articleId);
        List<CompanySentiment> scores = before == null ? List.of() : before.getScores();
        boolean complete = SignalDrafts.isComplete(findings, scores);
        put(
                articleId,
                before,
                AwaitedSentiment.newBuilder()
                        .setFindings(findings)
                        .setHeaders(bytes(headers))
                        .setScores(scores)
                        .setDeadline(now + (complete ? afterlife() : timeoutMillis))
                        .setReleased(complete)
                        .build());
        return complete ? Optional.of(SignalDrafts.join(findings, scores)) : Optional.empty();
    }

    /** A score; the article's findings when they are complete with it, or already went out. */
    Optional<Overdue> score(CompanySentiment score, long now) {
        AwaitedSentiment before = articles.get(score.getArticleId());
        List<CompanySentiment> scores = add(score, before == null ? List.of() : before.getScores());
        if (before == null || before.getFindings() == null) {
            put(score.getArticleId(), before, early(scores, now));
            return Optional.empty();
        }
        boolean release = before.getReleased() || SignalDrafts.isComplete(before.getFindings(), scores);
        put(
                score.getArticleId(),
                before,
                next(
                        before,
                        scores,
                        release,
                        release && !before.getReleased() ? now + afterlife() : before.getDeadline()));
        return release
                ? Optional.of(new Overdue(SignalDrafts.join(before.getFindings(), scores), headers(before)))
                : Optional.empty();
    }

    /** What has waited long enough: released now, or forgotten when it was released before. */
    List<Overdue> overdue(long now) {
        List<Overdue> released = new ArrayList<>();
        for (TimeIndex.Due due : deadlines.takeBefore(now)) {
            String articleId = due.key();
            AwaitedSentiment awaited = articles.get(articleId);
            if (awaited.getFindings() == null || awaited.getReleased()) {
                articles.delete(articleId);
            } else {
                put(articleId, null, next(awaited, awaited.getScores(), true, now + afterlife()));
                released.add(
                        new Overdue(SignalDrafts.join(awaited.getFindings(), awaited.getScores()), headers(awaited)));
            }
        }
        return released;
    }

    private void put(String articleId, AwaitedSentiment before, AwaitedSentiment after) {
        if (before != null && before.getDeadline() != after.getDeadline()) {
            deadlines.remove(before.getDeadline(), articleId);
        }
        articles.put(articleId, after);
        deadlines.add(after.getDeadline(), articleId);
    }

    private static AwaitedSentiment next(
            AwaitedSentiment before, List<CompanySentiment> scores, boolean released, long deadline) {
        return AwaitedSentiment.newBuilder()
                .setFindings(before.getFindings())
                .setHeaders(before.getHeaders())
                .setScores(scores)
                .setReleased(released)
                .setDeadline(deadline)
                .build();
    }

    private AwaitedSentiment early(List<CompanySentiment> scores, long now) {
        return AwaitedSentiment.newBuilder()
                .setFindings(null)
                .setScores(scores)
                .setDeadline(now + afterlife())
                .setReleased(false)
                .build();
    }

    private long afterlife() {
        return Math.max(timeoutMillis, LEAST_AFTERLIFE.toMillis());
    }

    /** With this score in place of an earlier one for the same company and version, and none of older versions. */
    private static List<CompanySentiment> add(CompanySentiment score, List<CompanySentiment> before) {
        List<CompanySentiment> scores = new ArrayList<>();
        for (CompanySentiment other : before) {
            if (other.getArticleVersion() >= score.getArticleVersion() && !isSameCompany(other, score)) {
                scores.add(other);
            }
        }
        if (scores.size() < MOST_SCORES) {
            scores.add(score);
        }
        return scores;
    }

    private static boolean isSameCompany(CompanySentiment a, CompanySentiment b) {
        return a.getArticleVersion() == b.getArticleVersion()
                && Objects.equals(a.getRic(), b.getRic())
                && a.getCompany().equals(b.getCompany());
    }

    private static Map<String, ByteBuffer> bytes(Headers headers) {
        Map<String, ByteBuffer> map = new LinkedHashMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                map.put(header.key(), ByteBuffer.wrap(header.value()));
            }
        }
        return map;
    }

    private static Headers headers(AwaitedSentiment awaited) {
        Headers headers = new RecordHeaders();
        awaited.getHeaders().forEach((key, value) -> {
            byte[] bytes = new byte[value.remaining()];
            value.duplicate().get(bytes);
            headers.add(key, bytes);
        });
        return headers;
    }
}
