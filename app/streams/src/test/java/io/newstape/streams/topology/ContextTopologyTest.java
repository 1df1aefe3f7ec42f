package io.newstape.streams.topology;

import static io.newstape.streams.topology.Flow.NOON;
import static io.newstape.streams.topology.Flow.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.MarketPhase;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalWindow;
import io.newstape.schema.WindowSize;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stage two in the whole flow: what came before is what the partition's log holds. */
class ContextTopologyTest {

    private static final String RELEASE =
            "Sample Steel (5401.T) wins 820 million dollar order for 14 turbine frames from Chilean grid";

    private Flow flow;

    @BeforeEach
    void start() throws Exception {
        flow = Flow.inProcess();
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void shouldCountTheCopiesOfOneRelease() {
        // When: four sources within 300 milliseconds
        for (int i = 0; i < 4; i++) {
            flow.publish(article("a-" + i, 1, ArticleStatus.NEW, NOON.plusMillis(100L * i), RELEASE));
        }

        // Then
        List<Signal> signals = flow.signals.readValuesToList();
        assertThat(signals).extracting(s -> s.getNovelty().getLast12h()).containsExactly(0, 1, 2, 3);
        assertThat(signals.get(3).getSimilar())
                .extracting(similar -> similar.getArticleId())
                .containsExactly("a-0", "a-1", "a-2");
    }

    @Test
    void shouldTellTheLatestSignalOfASecurityAndTakeItBackWithARetraction() {
        // Given: two articles, an earlier one that comes late, and the withdrawal of both
        flow.publish(article("a-1", 1, "Sample Steel (5401.T) profit rises 8 percent"));
        flow.publish(onDay(1, "a-2", "Sample Steel (5401.T) loses its chairman"));
        flow.publish(onDay(0, "a-3", "Sample Steel (5401.T) opens a plant"));

        // When
        withdraw("a-2");
        withdraw("a-1");
        withdraw("a-3");

        // Then: newest first, then the one that holds; a-3 came later than a-1 at the same time
        List<TestRecord<String, Signal>> latest = flow.latest.readRecordsToList();
        assertThat(latest).extracting(TestRecord::key).containsOnly("5401.T");
        assertThat(latest)
                .extracting(record -> record.value() == null
                        ? "none"
                        : record.value().getArticle().getArticleId())
                .containsExactly("a-1", "a-2", "a-3", "none");
    }

    private void withdraw(String articleId) {
        flow.publish(article(articleId, 2, ArticleStatus.WITHDRAWN, NOON.plus(Duration.ofDays(1)), "Withdrawn"));
    }

    @Test
    void shouldForgetASecurityThatWasOutOfTheNewsForTheSilenceAndTheRetention() {
        // Given: two securities, one of them in the news again a month later
        flow.publish(article("a-1", 1, "Sample Steel (5401.T) profit rises 8 percent"));
        flow.publish(article("a-2", 1, "Sample Bank (BARC.L) profit rises 8 percent"));
        flow.publish(onDay(30, "a-3", "Sample Bank (BARC.L) profit falls 3 percent"));

        // When
        for (int day = 31; day <= 87; day++) {
            flow.publish(onDay(day, "a-" + day, "Sample Motor (7203.T) profit rises 2 percent"));
        }
        assertThat(remembers("5401.T")).isTrue();
        flow.publish(onDay(88, "a-88", "Sample Motor (7203.T) profit rises 3 percent"));

        // Then
        assertThat(remembers("5401.T")).isFalse();
        assertThat(remembers("BARC.L")).isTrue();
        assertThat(remembers("7203.T")).isTrue();
        assertThat(flow.driver.metrics().entrySet())
                .filteredOn(metric -> metric.getKey().name().equals("securities-size"))
                .singleElement()
                .satisfies(metric -> assertThat(metric.getValue().metricValue()).isEqualTo(2.0));
    }

    private boolean remembers(String ric) {
        return new SecurityRecords(flow.driver.getKeyValueStore(StateStores.SECURITY)).read(ric) != null;
    }

    private static Article onDay(int day, String articleId, String headline) {
        return article(articleId, 1, ArticleStatus.NEW, NOON.plus(Duration.ofDays(day)), headline);
    }

    @Test
    void shouldSayWhetherTheExchangeWasOpen() {
        // When: Monday noon in London is evening in Tokyo
        flow.publish(article("a-1", 1, "Sample Steel (5401.T) and Sample Bank (BARC.L) agree on a loan"));

        // Then
        assertThat(flow.signals.readValuesToList())
                .extracting(signal -> signal.getSecurity().getRic(), Signal::getMarketPhase)
                .containsExactly(tuple("5401.T", MarketPhase.CLOSED), tuple("BARC.L", MarketPhase.OPEN));
    }

    @Test
    void shouldTakeARetractedSignalOutOfItsWindowsAndCompleteThem() {
        // Given
        flow.publish(article("a-1", 1, RELEASE));
        flow.publish(article("a-1", 2, ArticleStatus.WITHDRAWN, NOON.plusSeconds(60), RELEASE));

        // When: event time passes the end of the hour and the grace
        flow.publish(article(
                "a-2", 1, ArticleStatus.NEW, NOON.plus(Duration.ofMinutes(75)), "Sample Bank (BARC.L) is calm"));

        // Then
        List<SignalWindow> hour = flow.windows.readValuesToList().stream()
                .filter(window -> window.getRic().equals("5401.T") && window.getSize() == WindowSize.ONE_HOUR)
                .toList();
        assertThat(hour)
                .extracting(SignalWindow::getCount, SignalWindow::getRetracted, SignalWindow::getComplete)
                .containsExactly(tuple(1, 0, false), tuple(0, 1, false), tuple(0, 1, true));
        assertThat(hour.get(0).getStart()).isEqualTo(Instant.parse("2024-11-11T12:00:00Z"));
    }

    @Test
    void shouldLeaveAFinalWindowAloneWhenAnArticleComesTooLate() {
        // Given: event time is two hours on
        flow.publish(
                article("a-1", 1, ArticleStatus.NEW, NOON.plus(Duration.ofHours(2)), "Sample Bank (BARC.L) is calm"));
        flow.windows.readValuesToList();

        // When
        flow.publish(article("a-2", 1, ArticleStatus.NEW, NOON, RELEASE));

        // Then: only the window of the day is still open
        assertThat(flow.windows.readValuesToList())
                .extracting(SignalWindow::getSize)
                .containsExactly(WindowSize.ONE_DAY);
    }
}
