package io.newstape.streams.topology;

import static io.newstape.streams.topology.Flow.NOON;
import static io.newstape.streams.topology.Flow.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.wire.StageTimes;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the steps tell of their work, in Kafka's own metrics. */
class StepMetricsTest {

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
    void shouldCountMentionsByTheirConvention() {
        // When
        flow.publish(article("a-1", 1, "Novatek NVTK.MM signed agreements with Mitsui & Co (8031.T)."));
        flow.publish(article("a-2", 1, "Traders like $AAPL"));

        // Then
        assertThat(metric("mentions-total", "convention", "ric")).isEqualTo(1);
        assertThat(metric("mentions-total", "convention", "ric_bracketed")).isEqualTo(1);
        assertThat(metric("mentions-total", "convention", "cashtag")).isEqualTo(1);
        assertThat(metric("mentions-total", "convention", "isin")).isZero();
    }

    @Test
    void shouldCountArticlesThatGiveNoSignal() {
        // When
        flow.publish(article("a-1", 1, "Rain in the north"));
        flow.publish(article("a-2", 1, "Mitsui & Co (8031.T) raised its forecast"));

        // Then
        assertThat(metric("abstentions-total", "reason", "nothing_named")).isEqualTo(1);
        assertThat(metric("abstentions-total", "reason", "unsure")).isZero();
    }

    @Test
    void shouldNotTakeAWithdrawalForAnAbstention() {
        // When
        flow.publish(article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"));
        flow.publish(article("a-1", 2, ArticleStatus.WITHDRAWN, NOON, "Mitsui & Co (8031.T) raised its forecast"));

        // Then
        assertThat(metric("abstentions-total", "reason", "nothing_named")).isZero();
    }

    @Test
    void shouldSeeAPublisherWhoseClockIsAhead() {
        // Given: a record of a publisher 90 seconds ahead
        TestRecord<String, Article> record =
                new TestRecord<>("a-1", article("a-1", 1, "Mitsui & Co (8031.T) raised its forecast"), NOON);
        StageTimes.RECEIVED.stamp(record.headers(), NOON.plusSeconds(90));

        // When
        flow.articles.pipeInput(record);

        // Then
        assertThat(metric("publisher-ahead-seconds", "clock", "received")).isEqualTo(90);
        assertThat(metric("publisher-ahead-seconds", "clock", "published")).isZero();
    }

    @Test
    void shouldSayWhatItWorksWith() {
        Map<String, String> labels = flow.driver.metrics().keySet().stream()
                .filter(name -> name.name().equals("versions-in-force"))
                .map(MetricName::tags)
                .findFirst()
                .orElseThrow();
        assertThat(labels).containsKeys("reference", "model", "rules").doesNotContainValue("");
    }

    private double metric(String name, String label, String value) {
        return flow.driver.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name)
                        && value.equals(metric.getKey().tags().get(label)))
                .mapToDouble(metric -> (Double) metric.getValue().metricValue())
                .sum();
    }
}
