package io.newstape.streams.topology;

import static io.newstape.streams.topology.Flow.NOON;
import static io.newstape.streams.topology.Flow.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.wire.AheadBound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.streams.test.TestRecord;

/**
 * Articles from the far future that are on the topic already: they say what they say, and nothing else changes. No
 * state expires, no window closes, nothing that follows is late.
 */
class PoisonedClockTest {

    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    /** What came out of a flow, line by line. */
    record Result(List<String> signals, List<String> windows) {

        /** Without what the wrong articles say of their own securities. */
        Result without(String ric) {
            return new Result(
                    signals.stream().filter(line -> !line.startsWith(ric)).toList(),
                    windows.stream().filter(line -> !line.startsWith(ric)).toList());
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void shouldChangeNothingButTheirOwnSignals(@ForAll Random random, @ForAll @IntRange(min = 5, max = 30) int articles)
            throws Exception {
        // Given: corrections, withdrawals and gaps of hours, with wrong articles in between, also as the first of all
        List<Article> good = good(random, articles);
        List<Article> both = new ArrayList<>();
        for (Article article : good) {
            int wrong = both.isEmpty() ? 1 : random.nextInt(StreamClock.ENOUGH);
            for (int i = 0; i < wrong; i++) {
                both.add(wrong(both.size(), random));
            }
            both.add(article);
        }

        // When
        Result clean = results(good);
        Result poisoned = results(both);

        // Then
        assertThat(poisoned.without("8031.T").signals()).containsExactlyElementsOf(clean.signals());
        assertThat(poisoned.without("8031.T").windows()).containsExactlyElementsOf(clean.windows());
        assertThat(poisoned.signals()).anyMatch(line -> line.startsWith("8031.T"));
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void shouldSayOfAPrefixWhatTheWholeSaysOfIt(@ForAll Random random) throws Exception {
        // Given
        List<Article> log = new ArrayList<>();
        for (Article article : good(random, 20)) {
            log.add(article);
            if (random.nextInt(3) == 0) {
                log.add(wrong(log.size(), random));
            }
        }

        // When
        Result whole = results(log);
        Result prefix = results(log.subList(0, random.nextInt(log.size())));

        // Then
        assertThat(whole.signals().subList(0, prefix.signals().size())).isEqualTo(prefix.signals());
        assertThat(whole.windows().subList(0, prefix.windows().size())).isEqualTo(prefix.windows());
    }

    /** As the publisher sends them: dated up to a day ahead, in records of the present time. */
    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void shouldNotBeMovedByWhatThePublisherTakesFromAhead(@ForAll Random random) throws Exception {
        // Given: articles minutes apart, so that a window lost would be seen, and some dated up to a day ahead
        List<Article> good = good(random, 20, 30);
        List<TestRecord<String, Article>> clean = new ArrayList<>();
        List<TestRecord<String, Article>> both = new ArrayList<>();
        for (Article article : good) {
            Instant now = article.getPublishedAt();
            for (int i = random.nextInt(4); i > 0; i--) {
                Instant ahead = now.plusSeconds(1 + random.nextInt(24 * 3600));
                both.add(record(ahead(both.size(), ahead), AheadBound.PRESET.recordTime(ahead, now)));
            }
            both.add(record(article, now));
            clean.add(record(article, now));
        }

        // When
        Result without = resultsOf(clean);
        Result with = resultsOf(both);

        // Then
        assertThat(with.without("8031.T").signals()).containsExactlyElementsOf(without.signals());
        assertThat(with.without("8031.T").windows()).containsExactlyElementsOf(without.windows());
    }

    private static TestRecord<String, Article> record(Article article, Instant time) {
        return new TestRecord<>(article.getArticleId(), article, time);
    }

    private static Result results(List<Article> log) throws Exception {
        return resultsOf(log.stream()
                .map(article -> record(article, article.getPublishedAt()))
                .toList());
    }

    private static Result resultsOf(List<TestRecord<String, Article>> log) throws Exception {
        try (Flow flow = Flow.inProcess()) {
            log.forEach(flow.articles::pipeInput);
            return new Result(
                    flow.signals.readKeyValuesToList().stream()
                            .map(signal -> signal.key + " " + signal.value)
                            .toList(),
                    flow.windows.readKeyValuesToList().stream()
                            .map(window -> window.key + " " + window.value)
                            .toList());
        }
    }

    /** Each of them has something to say: a run of wrong ones is broken in both stages. */
    private static List<Article> good(Random random, int count) {
        return good(random, count, 600);
    }

    private static List<Article> good(Random random, int count, int gapMinutes) {
        List<Article> articles = new ArrayList<>();
        Set<String> standing = new HashSet<>();
        Instant time = NOON;
        for (int i = 0; i < count; i++) {
            time = time.plus(Duration.ofMinutes(1 + random.nextInt(gapMinutes)));
            String company = random.nextBoolean() ? "Sample Steel (5401.T)" : "Sample Bank (BARC.L)";
            String id = "a-" + random.nextInt(count);
            boolean withdrawn = standing.contains(id) && random.nextInt(3) == 0;
            if (withdrawn) {
                standing.remove(id);
            } else {
                standing.add(id);
            }
            articles.add(article(
                    id,
                    i + 1,
                    withdrawn ? ArticleStatus.WITHDRAWN : ArticleStatus.UPDATED,
                    time,
                    company + " profit rises " + (i + 1) + " percent"));
        }
        return articles;
    }

    private static Article wrong(int number, Random random) {
        Instant time = random.nextInt(3) == 0 ? FAR : FAR.plus(Duration.ofMinutes(random.nextInt(1_000_000)));
        return ahead(number, time);
    }

    private static Article ahead(int number, Instant time) {
        return article(
                "wrong-" + number, 1, ArticleStatus.NEW, time, "Mitsui & Co (8031.T) raised its forecast " + number);
    }
}
